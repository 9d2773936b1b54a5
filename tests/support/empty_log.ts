import db from '@adonisjs/lucid/services/db'

/** An empty audit log without seals, for tests of the log itself. */
export const emptyLog = async () => {
  await db.connection('owner').rawQuery('truncate audit_log, audit_seals restart identity')
}
