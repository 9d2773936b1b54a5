import type { FormDefinition, Origins } from '#modules/onestop/forms'
import type { ApplicantFacts } from '#app/onestop/cases/applying/application_input'
import type { JudgedApplication } from '#app/onestop/cases/applying/judged_application'

/**
 * Who applies. Where the form asks for the applicant's name and number (标准字段 XM, SFZHM) instead of taking them from the account, the account's
 * person acts for somebody else (代办).
 */
export function partiesOf(form: FormDefinition, values: Record<string, unknown>, origins: Origins, account: ApplicantFacts): JudgedApplication['parties'] {
  const fields = form.steps.flatMap(({ sections }) => sections).flatMap((section) => section.fields)
  const typed = (std: string) => {
    const field = fields.find((one) => one.std === std)
    const value = field && !origins[field.code] ? values[field.code] : undefined
    return typeof value === 'string' && value ? value : undefined
  }
  const [name, idNumber] = [typed('XM'), typed('SFZHM')]
  if (account.kind !== 'person' || !name || !idNumber || idNumber === account.idNumber) return { applicant: account }
  return {
    applicant: { kind: 'person', name, idNumber, phone: typed('LXDH') ?? account.phone },
    agent: { name: account.name, idNumber: account.idNumber, phone: account.phone },
  }
}
