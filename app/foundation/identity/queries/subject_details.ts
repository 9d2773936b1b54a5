import { actAs } from '#app/core/tenancy/actor'
import { withSubject } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import { Subject } from '#app/foundation/identity/models/subject'

export interface SubjectDetails {
  kind: 'person' | 'entity'
  name: string
  /** ID number or credit code; unknown of a person who never registered. */
  number: string | null
  phone: string | null
  /** Of an entity: who acts for it. */
  operator: { name: string; idNumber: string } | null
}

/** What an applicant has told us about itself, in clear: to fill its own forms beforehand. */
export async function subjectDetails(id: number): Promise<SubjectDetails> {
  const columns = ['id', 'kind', 'name', 'id_number', 'phone', 'operator']
  const actor = { kind: 'subject' as const, id, name: '' }
  const found = await actAs(actor, () => withSubject(() => Subject.query().select(columns).where('id', id).first()))
  if (!found) throw new NotFound()
  const { kind, name, idNumber, phone, operator } = found
  return { kind, name, number: idNumber, phone, operator: operator ? JSON.parse(operator) : null }
}
