import { errors } from '@vinejs/vine'

/** Says at its field what only the database could know. */
export const fieldErrors = (sentences: Record<string, string>) =>
  new errors.E_VALIDATION_ERROR(Object.entries(sentences).map(([field, message]) => ({ field, message, rule: 'known' })))
