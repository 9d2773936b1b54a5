import { BaseCommand } from '@adonisjs/core/ace'
import { UpgradeRefused } from '#app/core/upgrade/errors'
import { upgradeDatabase } from '#app/core/upgrade/upgrade_database'

export default class UpgradeDatabase extends BaseCommand {
  static commandName = 'db:upgrade'
  static description = 'Run all missing migrations in one transaction; refuse a database of a newer program'
  static options = { startApp: true }

  async run() {
    try {
      for (const name of await upgradeDatabase()) this.logger.log(`migrated ${name}`)
    } catch (error) {
      if (!(error instanceof UpgradeRefused)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}
