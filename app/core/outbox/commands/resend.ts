import { args, BaseCommand } from '@adonisjs/core/ace'
import db from '@adonisjs/lucid/services/db'

/** A person has looked at a dead letter and lets it be tried again, with a whole budget. What waits behind it follows. */
export default class Resend extends BaseCommand {
  static commandName = 'outbox:resend'
  static description = 'Send dead letters of the outbox again'
  static options = { startApp: true }

  @args.spread({ description: 'Ids as outbox:dead shows them' })
  declare ids: string[]

  async run() {
    for (const id of this.ids) {
      const { rows } = await db.connection('engine').rawQuery('select resend_outbox(?) as again', [id])
      if (rows[0].again) this.logger.success(`${id} is sent again`)
      else {
        this.logger.error(`${id} is no dead letter`)
        this.exitCode = 1
      }
    }
  }
}
