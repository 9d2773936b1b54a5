import { BaseCommand } from '@adonisjs/core/ace'
import { BackupRefused } from '#app/core/backup/errors'

/** A command whose refusals are a sentence and exit code 1. */
export abstract class RefusingCommand extends BaseCommand {
  static options = { startApp: true }

  protected abstract work(): Promise<void>

  async run() {
    try {
      await this.work()
    } catch (error) {
      if (!(error instanceof BackupRefused)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}
