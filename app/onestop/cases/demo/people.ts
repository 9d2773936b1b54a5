import { randomInt } from 'node:crypto'
import { dayAfter, sampleCreditCode, sampleIdNumber } from '#modules/onestop/forms'

/** Somebody invented for one run; the numbers belong to nobody. */
export interface DemoApplicant {
  kind: 'person' | 'entity'
  name: string
  /** ID number, or credit code of an entity. */
  idNumber: string
  phone: string
  /** Who acts for the entity. */
  operator?: { name: string; idNumber: string }
}

/** Ages by which some form or other is satisfied: of working age, very old, a child. */
export const ages = [38, 84, 9]

const surnames = [...'梁陈李黄林吴周张杨邓']
const invented = () => surnames[randomInt(surnames.length)] + [...'演示样例'].slice(randomInt(2) * 2).slice(0, 2).join('')

const numberOf = (age: number, today: string) => sampleIdNumber(dayAfter(today, -Math.round(age * 365.25) - randomInt(1, 360)), randomInt(1000))

/** A fresh applicant of this age. `today` is a Shanghai day. */
export function newApplicant(kind: 'person' | 'entity', age: number, today: string): DemoApplicant {
  const phone = `1380${String(randomInt(10_000_000)).padStart(7, '0')}`
  const person = { name: invented(), idNumber: numberOf(age, today) }
  if (kind === 'person') return { kind, ...person, phone }
  const serial = randomInt(10_000_000)
  return { kind, name: `茂名演示商行${serial}号`, idNumber: sampleCreditCode(serial), phone, operator: person }
}
