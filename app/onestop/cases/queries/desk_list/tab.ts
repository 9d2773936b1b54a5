/** 待办、在办、超期、已办. */
export const tabs = ['todo', 'running', 'overdue', 'done'] as const

export type Tab = (typeof tabs)[number]

const openTasks = `tasks t join dockets d on d.case_id = t.case_id and d.tenant_no = t.tenant_no`

/** Who works in a department sees the cases of that department and those of none. */
const ofDepartment = `(:department::bigint is null or d.department_id is null or d.department_id = :department)`

/** What each tab reads from, and which rows it keeps. `:roles`, `:department`, `:me` say who asks. */
export const tabSource: Record<Tab, { from: string; where: string }> = {
  todo: {
    from: openTasks,
    where: `d.open and t.state = 'open' and t.kind <> 'supplement' and t.role = any(:roles)
      and (t.department_id is null or :department::bigint is null or t.department_id = :department) and (t.user_id is null or t.user_id = :me)`,
  },
  running: { from: 'dockets d', where: `d.open and ${ofDepartment}` },
  overdue: { from: 'dockets d', where: `d.open and not d.paused and d.due_at < :now and ${ofDepartment}` },
  done: {
    from: `(select distinct case_id, tenant_no from tasks where state = 'done' and done_by = :me) t
      join dockets d on d.case_id = t.case_id and d.tenant_no = t.tenant_no`,
    where: 'true',
  },
}
