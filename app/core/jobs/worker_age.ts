import db from '@adonisjs/lucid/services/db'

/** Seconds since a worker was last seen, null where none is. A worker shows itself every two seconds. */
export async function workerAge() {
  const { rows } = await db.rawQuery('select worker_age() as age')
  return rows[0].age as number | null
}
