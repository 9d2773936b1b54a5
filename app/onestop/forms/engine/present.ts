import type { DataClass, Field, FormDefinition } from './definition.js'
import type { Evaluation, Shown } from './evaluate.js'
import { typeOf } from './types/index.js'

export type Line = { path: string; label: string; text: string | null; masked: boolean; wide: boolean; rows: Row[] | null }
export type Row = { title: string; lines: Line[] }
export type Block = { code: string; step: string; title: string; lines: Line[] }

export type Reader = {
  mayRead?: DataClass[]
  /** Types masked even where their class may be read: telephones on a page others look on. */
  mask?: string[]
  /** The names of places, by code; without it the codes are shown. */
  placeName?: (code: string) => string | undefined
}

/** What a reader may see, in words, by section. Runs on the server only: a masked value never leaves it. Masks unless told otherwise. */
export function present(form: FormDefinition, { shown }: Evaluation, reader: Reader = {}): Block[] {
  const line = ({ field, path, value }: Shown): Line => {
    const bare = { path, label: field.label, text: null, masked: false, wide: !!field.wide, rows: null }
    if (field.type === 'group') return { ...bare, rows: rowsOf(field, path, (value as unknown[] | null) ?? []) }
    if (value === null || value === undefined || value === '') return bare
    const masked = !(reader.mayRead ?? ['open']).includes(classOf(field)) || (reader.mask ?? []).includes(field.type)
    return { ...bare, masked, text: masked ? hidden(field, value) : inWords(field, value, reader.placeName) }
  }
  const lines = (fields: Field[], prefix: string) => fields.flatMap(({ code }) => shown.get(prefix + code) ?? []).map(line)
  const rowsOf = ({ fields, rows }: Field, path: string, values: unknown[]): Row[] =>
    values.map((_, at) => ({ title: `${rows!.title} ${at + 1}`, lines: lines(fields!, `${path}.${at}.`) }))

  return form.steps
    .flatMap((step) => step.sections.map(({ code, title, fields }) => ({ code, step: step.code, title, lines: lines(fields, '') })))
    .filter((block) => block.lines.length)
}

export const classOf = (field: Field): DataClass => field.data ?? typeOf(field.type).data
const hidden = (field: Field, value: unknown) => typeOf(field.type).mask?.(value) ?? '***'

export function inWords(field: Field, value: unknown, placeName: Reader['placeName'] = () => undefined): string {
  if (field.type === 'division') return placeName(value as string) ?? String(value)
  if (field.type === 'address') {
    const { division, detail } = value as { division: string; detail: string }
    return [placeName(division), detail].filter(Boolean).join(' ')
  }
  return typeOf(field.type).text?.(value, field) ?? String(value)
}

/** Codes of the places named in the answers, to look up their names. */
export const placesIn = ({ shown }: Evaluation): string[] =>
  [...shown.values()].flatMap(({ field, value }) => {
    if (field.type === 'division' && typeof value === 'string') return [value]
    return field.type === 'address' && value ? [(value as { division: string }).division] : []
  })

/** Which answers get a blind index (HMAC-SM3) beside the encrypted document. */
export const searchable = (form: FormDefinition) =>
  form.steps.flatMap((step) => step.sections).flatMap(({ fields }) => fields)
    .filter(({ type }) => ['idCard', 'creditCode', 'mobile'].includes(type))
