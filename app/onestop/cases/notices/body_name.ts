import type { Root } from '#app/core/procedures/state'
import { currentTransaction } from '#app/core/tenancy/doors'

/** An authority as papers name it: its department, without one the place. */
export async function bodyName({ owner, department }: Pick<Root, 'owner' | 'department'>): Promise<string> {
  const { rows } = await currentTransaction().rawQuery(
    `select coalesce((select name from departments where id = ? and tenant_no = ?), (select name from tenants where no = ?)) as name`,
    [department, owner, owner] as any[]
  )
  return rows[0].name
}
