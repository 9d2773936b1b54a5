import type { FormDefinition } from '#modules/onestop/forms'

interface FormFile {
  /** `form.authority`: of no material of the item. */
  code: string
  name: string
  /** Of the form. */
  field: string
  uploadId: string
}

/** The files that were uploaded as answers (委托书): they become files of the case like those of the materials. */
export const formFiles = (form: FormDefinition, values: Record<string, unknown>): FormFile[] =>
  form.steps
    .flatMap(({ sections }) => sections)
    .flatMap(({ fields }) => fields)
    .filter(({ type, code }) => type === 'files' && Array.isArray(values[code]))
    .flatMap(({ code, label }) => (values[code] as string[]).map((uploadId) => ({ code: `form.${code}`, name: label, field: code, uploadId })))
