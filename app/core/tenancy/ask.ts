import db from '@adonisjs/lucid/services/db'
import { isInsideDoor } from '#app/core/tenancy/doors'

/** Asks a check that answers and opens no door: signing in, sessions, one case by its query code. Its work is committed when it answers. */
export async function ask<Row extends object>(check: string, bindings: unknown[]): Promise<Row[]> {
  if (isInsideDoor()) throw new Error(`${check} is asked outside of every door`)
  const marks = bindings.map(() => '?').join(', ')
  const { rows } = await db.connection('web').rawQuery(`select * from ${check}(${marks})`, bindings as any[])
  return rows
}
