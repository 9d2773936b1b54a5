import { creditCodeCheck } from '#app/core/validation/credit_code'
import { idCheckDigit } from '#app/core/validation/id_number'

/** Region 440999 does not exist: these numbers are right in form and nobody's. */
const person = (first17: string) => first17 + idCheckDigit(first17)
const body = (first17: string) => first17 + creditCodeCheck(first17)

export const demoApplicants = [
  { kind: 'person', name: '李小华', number: person('44099919900307002'), phone: '13800005678', operator: null },
  { kind: 'person', name: '陈大海', number: person('44099919651218001'), phone: '13900001234', operator: null },
  {
    kind: 'entity',
    name: '茂名市好心小食店',
    number: body('92440999MA0DEM001'),
    phone: '13700009876',
    operator: { name: '黄秀珍', idNumber: person('44099919850521004') },
  },
] as const
