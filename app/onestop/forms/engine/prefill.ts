import { holds } from './condition.js'
import { pick, sectionsOf, type Answers, type Context, type Field, type FormDefinition } from './definition.js'
import { Scope } from './scope.js'

/** Where an answer came from: `account`, `licence:营业执照`. */
export type Origins = Record<string, { source: string; locked: boolean }>
/** What the platform knows, by source. */
export type Sources = Record<string, Record<string, unknown>>

/** Answers the platform already has, with their origins. A typed answer is kept unless the field is locked: then ours wins, here and at submit. */
export function prefill(form: FormDefinition, answers: Answers, sources: Sources, context: Context): { answers: Answers; origins: Origins } {
  const filled: Answers = { ...answers }
  const origins: Origins = {}
  for (const { code, prefill } of fieldsToPrefill(form, context)) {
    const known = pick(sources[prefill.source] ?? {}, prefill.path)
    if (known === null || known === undefined || known === '') continue
    const locked = prefill.locked ?? false
    const typed = pick(filled, code)
    if (typed !== null && typed !== '' && typed !== known && !locked) continue
    filled[code] = known
    origins[code] = { source: prefill.source, locked }
  }
  return { answers: filled, origins }
}

type Prefilled = Field & { prefill: NonNullable<Field['prefill']> }

const fieldsToPrefill = (form: FormDefinition, context: Context) =>
  sectionsOf(form)
    .flatMap(({ fields }) => fields)
    .filter((field): field is Prefilled => !!field.prefill && (!field.prefill.when || holds(field.prefill.when, new Scope(context, {}))))
