import { sqlCheck } from '#app/core/consistency/sql_check'

/** A start is committed together with its case, and a case has begun by a start. */
export const startsLed = sqlCheck(
  'starts',
  '收件与办件一一对应',
  `select 'starts ' || s.case_id as row, '已收件而没有办件' as says from starts s where not exists (select from procedures p where p.id = s.case_id)
   union all
   select 'procedures ' || p.id, '没有收件记录' from procedures p where not exists (select from starts s where s.case_id = p.id)
   order by 1`
)
