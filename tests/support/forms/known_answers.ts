import type { Answers } from '#app/onestop/forms/engine/definition'

/** Where the usual answer would be a wrong one: by the code of the field. */
export const knownAnswers: Answers = {
  healthUntil: '2031-12-31',
  expires: '2031-12-31',
}
