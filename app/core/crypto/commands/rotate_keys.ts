import { args, BaseCommand } from '@adonisjs/core/ace'
import type { KeyUse } from '#app/core/crypto/key_provider'
import { keyUses, rotateKeys } from '#app/core/crypto/keys'

const rotatable: KeyUse[] = keyUses.filter((use) => use !== 'index')

export default class RotateKeys extends BaseCommand {
  static commandName = 'keys:rotate'
  static description = 'Add a version of one key or of all; what older versions sealed stays readable. Restart the services afterwards'
  static options = { startApp: true }

  @args.string({ description: `One of ${rotatable.join(', ')}`, required: false })
  declare use?: string

  async run() {
    if (this.use && !rotatable.includes(this.use as KeyUse)) {
      this.logger.error(`Say one of ${rotatable.join(', ')}`)
      this.exitCode = 1
      return
    }
    rotateKeys(this.use ? [this.use as KeyUse] : rotatable)
    this.logger.success('New versions are in use by every process started from now on. Back them up')
  }
}
