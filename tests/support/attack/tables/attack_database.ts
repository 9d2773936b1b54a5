import { attackFunctions, attackSequences, attackViews } from '#tests/support/attack/tables/attack_rest'
import { attackTable } from '#tests/support/attack/tables/attack_table'
import type { Client } from '#tests/support/attack/tables/attempt'
import type { AttackedTable } from '#tests/support/attack/tables/catalogue'
import type { OpenDoor } from '#tests/support/attack/tables/doors_of'
import type { World } from '#tests/support/attack/world'

/** Opens a door by hand in the transaction there is. */
export async function openDoor(client: Client, { role, context }: OpenDoor) {
  for (const [name, value] of Object.entries(context)) await client.query(`select set_config($1, $2, true)`, [`app.${name}`, value])
  await client.query(`select set_config('role', $1, true)`, [role])
}

/** Everything behind one open door, attacked. The caller rolls the transaction back. */
export async function attackDatabase(client: Client, door: OpenDoor, tables: AttackedTable[], theirs: World) {
  const breaches: string[] = []
  await openDoor(client, door)
  for (const table of tables) breaches.push(...(await attackTable(client, door, table, tables)))
  breaches.push(...(await attackViews(client, door, theirs)), ...(await attackFunctions(client, door, theirs)), ...(await attackSequences(client, door)))
  return breaches
}
