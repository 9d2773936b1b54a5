import type { Field } from '@forms/definition'
import type { Shown } from '@forms/evaluate'

/** What every part of the form needs to draw its questions. */
export type FieldState = {
  look: 'portal' | 'desk'
  shown: Map<string, Shown>
  errors: Map<string, string>
}

/** So many options still stand side by side; more of them are chosen from a list. */
export const sideBySide = 5

/** Several controls answer one question: they need a common name. */
export const hasSeveralControls = ({ type, options = [] }: Field) =>
  ['choices', 'address', 'division', 'consent', 'group', 'files', 'point'].includes(type) || (type === 'choice' && options.length <= sideBySide)
