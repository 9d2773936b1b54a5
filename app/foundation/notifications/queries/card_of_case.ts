import { currentTransaction } from '#app/core/tenancy/doors'

/** What the owner's docket says: whose case it is, and what it is called. Inside a door of the case. */
export async function cardOfCase(caseId: string) {
  const { rows } = await currentTransaction().rawQuery(
    `select title as item, case_number as number, subject_id as "subjectId" from dockets where case_id = ? and role = 'owner'`,
    [caseId]
  )
  return rows[0] as { item: string; number: string; subjectId: number }
}
