import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { creditCodeFault, plainCreditCode } from '#app/core/validation/credit_code'
import { idNumberFault, plainIdNumber } from '#app/core/validation/id_number'
import { mobileFault, plainMobile } from '#app/core/validation/mobile'

const faultless = vine.createRule((value: unknown, faultOf: (value: string) => string | undefined, field) => {
  if (typeof value !== 'string') return
  const fault = faultOf(value)
  if (fault) field.report(fault, 'faultless', field)
})

const today = () => DateTime.now().setZone('Asia/Shanghai').toISODate()!
const text = () => vine.string().maxLength(60)

/** 公民身份号码, plain and with its check digit right. */
export const idNumberField = () => text().parse(plain(plainIdNumber)).use(faultless((value) => idNumberFault(value, today())))

/** 统一社会信用代码, plain and with its check digit right. */
export const creditCodeField = () => text().parse(plain(plainCreditCode)).use(faultless(creditCodeFault))

/** A mobile number of the mainland, plain. */
export const mobileField = () => text().parse(plain(plainMobile)).use(faultless(mobileFault))

const plain = (make: (value: string) => string) => (value: unknown) => (typeof value === 'string' ? make(value) : value)
