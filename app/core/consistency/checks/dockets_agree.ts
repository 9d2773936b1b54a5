import { sqlCheck } from '#app/core/consistency/sql_check'

const docket = `'dockets ' || d.case_id || '/' || d.tenant_no`

/** Lists read dockets alone: each must say of its case what the procedure says. */
export const docketsAgree = sqlCheck(
  'dockets',
  '卷目与流程一致',
  `select 'procedures ' || p.id as row, '主办地 ' || p.tenant_no || ' 没有主办卷目' as says
     from procedures p where not exists (select from dockets d where d.case_id = p.id and d.tenant_no = p.tenant_no and d.role = 'owner')
   union all
   select ${docket}, '没有对应的流程' from dockets d where not exists (select from procedures p where p.id = d.case_id)
   union all
   select ${docket}, concat_ws('；',
       case when d.owner_no <> p.tenant_no then '主办地记为 ' || d.owner_no || '，流程为 ' || p.tenant_no end,
       case when d.subject_id <> p.subject_id then '申请人记为 ' || d.subject_id || '，流程为 ' || p.subject_id end,
       case when d.open <> (p.status <> 'finished') then '办结状态与流程不符' end,
       case when d.due_at is distinct from p.due_at or d.yellow_at is distinct from p.yellow_at then '期限与流程不符' end)
     from dockets d join procedures p on p.id = d.case_id
     where d.owner_no <> p.tenant_no or d.subject_id <> p.subject_id or d.open <> (p.status <> 'finished')
       or d.due_at is distinct from p.due_at or d.yellow_at is distinct from p.yellow_at
   union all
   select 'tasks ' || t.case_id || '/' || t.id, '待办地 ' || t.tenant_no || ' 没有卷目'
     from tasks t where t.state in ('open', 'wait') and not exists (select from dockets d where d.case_id = t.case_id and d.tenant_no = t.tenant_no)
   order by 1`
)
