import { encrypt } from '#app/core/crypto/encryption'
import { endOf, dayOf, plusDays } from '#app/core/calendar/days'
import type { Step } from '#app/core/procedures/step'
import { currentTransaction } from '#app/core/tenancy/doors'

/** 督办: from above, with a day by which the owner answers (three days where none is named). */
export const supervise = ({ caseId, seq, act, state }: Step) =>
  currentTransaction().rawQuery(
    `insert into supervisions (case_id, seq, tenant_no, owner_no, by_name, order_text, at, answer_by) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [caseId, seq, act.by.tenant, state.root.owner, act.by.name, encrypt(act.note ?? '', 'supervisions.order_text'), act.at, act.data?.answerBy ?? endOf(plusDays(dayOf(act.at), 3))] as any[]
  )
