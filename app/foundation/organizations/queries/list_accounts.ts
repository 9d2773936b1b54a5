import type { Ability } from '#app/core/authorization/ability'
import { presented } from '#app/core/authorization/presented'
import { keysetPage } from '#app/core/lists/keyset'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'

export interface AccountFilter {
  /** The beginning of a name. */
  words: string | null
  after?: unknown
  before?: unknown
}

const most = 10_000

/** The staff of the range, each with the positions held there. Login names are masked. */
export const listAccounts = async ({ words, after, before }: AccountFilter, ability: Ability, wide: boolean) => {
  const { page, positions, total } = await withTenant(
    async () => {
      const trx = currentTransaction()
      const chosen = () => {
        const query = trx.from('accounts as a').join('tenants as t', 't.no', 'a.tenant_no')
        return words ? query.whereRaw('starts_with(a.name, ?)', [words]) : query
      }
      const columns = ['a.id', 'a.tenant_no as tenantNo', 'a.login', 'a.name', 'a.active', 't.short_name as place']
      const page = await keysetPage<any>(chosen().select(columns).select(trx.raw('coalesce(a.locked_until > now(), false) as locked')), ['a.id'], { after, before })
      const [{ n }] = await trx.from(chosen().select('a.id').limit(most).as('some')).count('* as n')
      return { page, positions: await positionsOf(page.rows.map(({ id }) => id)), total: Number(n) }
    },
    { wide }
  )
  const shown = await presented(page.rows, ['id', 'tenantNo', 'login', 'name', 'active', 'locked', 'place'], ability, 'Account')
  return { ...page, rows: shown.map((row) => ({ ...row, positions: positions[row.id] ?? [] })), total }
}

export interface PositionHeld {
  title: string
  place: string
  department: string | null
  roles: string[]
}

async function positionsOf(accounts: number[]) {
  const { rows } = await currentTransaction().rawQuery(
    `select p.account_id, p.title, t.short_name as place, d.name as department,
       array(select r.name from position_roles q join roles r on r.id = q.role_id where q.position_id = p.id order by r.id) as roles
     from positions p join tenants t on t.no = p.tenant_no left join departments d on d.id = p.department_id
     where p.account_id = any(?) and p.active order by p.id`,
    [accounts]
  )
  const held: Record<number, PositionHeld[]> = {}
  for (const { account_id: account, ...position } of rows) (held[account] ??= []).push(position)
  return held
}
