import { BaseCommand } from '@adonisjs/core/ace'
import { keyProvider, keyUses } from '#app/core/crypto/keys'

/** For a new installation only; keys there are already stay as they are. */
export default class CreateKeys extends BaseCommand {
  static commandName = 'keys:create'
  static description = 'Make the keys of a new installation under DATA_DIR/keys (keys there are stay)'
  static options = { startApp: true }

  async run() {
    const missing = keyUses.filter((use) => !keyProvider().read(use))
    for (const use of missing) keyProvider().create(use)
    this.logger.success(missing.length ? `Made: ${missing.join(', ')}. Back them up: without them the data cannot be read` : 'All keys are there')
  }
}
