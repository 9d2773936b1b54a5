import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'

export interface Colleague {
  /** As tasks name a person: `staff:12`. */
  user: string
  name: string
  title: string
  department: { id: number; name: string } | null
  roles: string[]
}

/** Who works in one's own place and could take over or give an opinion, by department and name. */
export function colleagues(): Promise<Colleague[]> {
  const { id, tenantNo } = currentStaff()
  return withTenant(async () => {
    const { rows } = await currentTransaction().rawQuery(
      `select 'staff:' || a.id as user, a.name, p.title, case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as department,
        array_agg(r.key order by r.key) as roles
      from positions p join accounts a on a.id = p.account_id join position_roles pr on pr.position_id = p.id
        join roles r on r.id = pr.role_id left join departments d on d.id = p.department_id
      where p.tenant_no = ? and a.active and a.id <> ? and r.key in ('window', 'reviewer', 'chief', 'issuer')
      group by a.id, a.name, p.id, p.title, d.id, d.name order by d.name nulls first, a.name limit 500`,
      [tenantNo, id]
    )
    return rows
  })
}
