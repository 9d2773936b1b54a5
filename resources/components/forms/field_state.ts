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

/** So many signs of options still fit into half a line. */
const halfLine = 14

/** Takes the whole line: what would break badly in half of it. */
export const isWide = ({ type, wide, options = [] }: Field) =>
  wide ||
  ['group', 'address', 'division', 'files', 'choices', 'consent'].includes(type) ||
  (type === 'choice' && options.length <= sideBySide && options.reduce((signs, { label, help = '' }) => signs + 2 + Math.max(label.length, help.length * 0.8), 0) > halfLine)

/** Several controls answer one question: they need a common name. */
export const hasSeveralControls = ({ type, options = [] }: Field) =>
  ['choices', 'address', 'division', 'consent', 'group', 'files', 'point'].includes(type) || (type === 'choice' && options.length <= sideBySide)
