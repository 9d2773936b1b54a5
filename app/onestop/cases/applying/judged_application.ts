import type { FormOfItem } from '#modules/onestop/forms'
import type { ItemView } from '#modules/onestop/service_items'
import type { ApplicantFacts } from '#app/onestop/cases/applying/application_input'
import type { CaseDetails } from '#app/onestop/cases/case_details'

/** One thing to put right; `path` is the id of the control, `materials.M02` of a material. */
export interface ApplicationProblem {
  path: string
  text: string
}

export interface AskedMaterial {
  code: string
  name: string
  need: 'must' | 'later' | 'may'
  /** The form is this material: nothing to upload. */
  filledHere: boolean
  note: string | null
}

/** An application judged: what would be stored, and what stands in the way. */
export interface JudgedApplication {
  item: ItemView
  form: FormOfItem
  scenario: Record<string, string>
  values: Record<string, unknown>
  materials: AskedMaterial[]
  /** Who applies and who acts for them: of an application by proxy, the form names the applicant. */
  parties: { applicant: ApplicantFacts; agent?: CaseDetails['agent'] }
  problems: ApplicationProblem[]
}
