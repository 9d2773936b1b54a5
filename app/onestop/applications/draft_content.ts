import type { ApplicationInput } from '#modules/onestop/cases'

export const stepCodes = ['scenario', 'form', 'materials', 'receive', 'check'] as const
export type StepCode = (typeof stepCodes)[number]

/** Everything as typed: what will be handed in, less the item and the place. */
export type DraftContent = Pick<ApplicationInput, 'scenario' | 'answers' | 'materials' | 'receive'>

/** What is left of a draft once it has become a case. */
export const nothingTyped: DraftContent = { scenario: {}, answers: {}, materials: [], receive: { way: 'window' } }
