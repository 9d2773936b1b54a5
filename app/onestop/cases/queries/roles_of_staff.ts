import { currentTransaction } from '#app/core/tenancy/doors'

/** The roles of a position by key, inside a door of a case. */
export async function rolesOfStaff(positionId: number): Promise<string[]> {
  const { rows } = await currentTransaction().rawQuery('select actor_roles(?) as roles', [positionId])
  return rows[0].roles ?? []
}
