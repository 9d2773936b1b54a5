import { BaseCommand } from '@adonisjs/core/ace'
import db from '@adonisjs/lucid/services/db'
import { openBody } from '#app/core/outbox/body'

/** The deliveries that need a person, oldest first. */
export default class ListDead extends BaseCommand {
  static commandName = 'outbox:dead'
  static description = 'List the deliveries of the outbox that were given up'
  static options = { startApp: true }

  async run() {
    const { rows } = await db.connection('engine').rawQuery('select * from dead_outbox(200)')
    if (!rows.length) return this.logger.info('No dead letters')
    const table = this.ui.table().head(['id', 'topic', 'consumer', 'subject', 'tenant', 'tries', 'error'])
    for (const { id, topic, consumer, subject, tenant_no: tenant, attempts, error } of rows) {
      table.row([id, topic, consumer, subject, tenant, attempts, openBody(error).error ?? 'the worker died'].map(String))
    }
    table.render()
  }
}
