import { currentTransaction } from '#app/core/tenancy/doors'

/** The roles of a position by key, as tasks name them. Inside a door of its tenant. */
export async function roleKeysOf(positionId: number): Promise<string[]> {
  const { rows } = await currentTransaction().rawQuery(
    'select r.key from position_roles p join roles r on r.id = p.role_id where p.position_id = ?',
    [positionId]
  )
  return rows.map(({ key }: { key: string }) => key)
}
