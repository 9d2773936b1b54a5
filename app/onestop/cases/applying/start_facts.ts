import { currentTransaction } from '#app/core/tenancy/doors'

/** What the start door found: the competent authority, where it is handed in, whose case it is. */
export async function startFacts() {
  const { rows } = await currentTransaction().rawQuery(
    `select current_setting('app.owner_no')::bigint as "ownerNo", current_setting('app.intake_no')::bigint as "intakeNo",
      current_setting('app.subject_of')::bigint as "subjectId"`
  )
  return rows[0] as { ownerNo: number; intakeNo: number; subjectId: number }
}
