import { subjectRights } from '#app/core/authorization/abilities'
import type { Ability } from '#app/core/authorization/ability'
import { present } from '#app/core/authorization/present'
import { auditApart } from '#app/core/audit/audit'
import { Forbidden } from '#app/core/exceptions/refusal'

/** Records as they may be seen. Where a sensitive field is shown in clear, one audit row says of which records. */
export async function presented<T extends { id: string | number }, K extends keyof T & string>(
  records: T[],
  fields: readonly K[],
  ability: Ability,
  subject: string
): Promise<Pick<T, K>[]> {
  const hidden = fields.filter((field) => subjectRights(subject)?.sensitive?.includes(field))
  const inClear = records.filter((record) => hidden.some((field) => ability.shows(field, subject, record)))
  if (inClear.length) await note(subject, inClear.map(({ id }) => id), hidden)
  return records.map((record) => present(record, fields, ability, subject))
}

/** One sensitive value of one record in clear, by right and on record. */
export async function reveal<T extends { id: string | number }, K extends keyof T & string>(record: T, field: K, ability: Ability, subject: string) {
  if (!ability.shows(field, subject, record)) throw new Forbidden()
  await note(subject, [record.id], [field])
  return record[field]
}

const note = (subject: string, ids: (string | number)[], fields: string[]) =>
  auditApart({ action: 'sensitive.reveal', objectType: subject, objectId: ids.length === 1 ? ids[0] : 'list', after: { ids, fields } })
