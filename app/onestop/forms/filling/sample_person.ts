import { creditCodeCheck } from '#app/core/validation/credit_code'
import { idCheckDigit } from '#app/core/validation/id_number'

/** An ID number nobody can hold: region 440999 does not exist. `day` as 1990-01-31, `serial` 0 to 999. */
export function sampleIdNumber(day: string, serial: number) {
  const first17 = `440999${day.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return first17 + idCheckDigit(first17)
}

/** A credit code of the same region. `serial` 0 to 9999999. */
export function sampleCreditCode(serial: number) {
  const first17 = `91440999MA${String(serial).padStart(7, '0')}`
  return first17 + creditCodeCheck(first17)
}
