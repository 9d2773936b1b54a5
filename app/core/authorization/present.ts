import { subjectRights } from '#app/core/authorization/abilities'
import type { Ability } from '#app/core/authorization/ability'
import { MaskedField } from '#app/core/authorization/errors'
import { mask } from '#app/core/authorization/mask'

/**
 * The one place where sensitive fields are masked, for pages, lists, search results and exports alike. A field is shown only where a grant
 * names it and holds for this very record.
 */
export function present<T extends object, K extends keyof T & string>(record: T, fields: readonly K[], ability: Ability, subject: string): Pick<T, K> {
  const sensitive = subjectRights(subject)?.sensitive ?? []
  const shown = (field: K) => (sensitive.includes(field) && !ability.shows(field, subject, record) ? mask(record[field]) : record[field])
  return Object.fromEntries(fields.map((field) => [field, shown(field)])) as Pick<T, K>
}

/** Refuses to sort or filter by what is masked: order and matches would tell it all the same. */
export function refuseMasked(fields: readonly string[], ability: Ability, subject: string) {
  const { sensitive = [], fields: titles = {} } = subjectRights(subject) ?? {}
  const hidden = fields.find((field) => sensitive.includes(field) && !ability.shows(field, subject))
  if (hidden) throw new MaskedField(titles[hidden] ?? hidden)
}
