import { flags } from '@adonisjs/core/ace'
import { makeBackup } from '#app/core/backup/make_backup'
import { RefusingCommand } from '#app/core/backup/refusing_command'

export default class Backup extends RefusingCommand {
  static commandName = 'backup'
  static description = 'Back up database and stored files into one new folder and the keys into another, while the platform runs'

  @flags.string({ description: 'A new folder for database and stored files', required: true })
  declare to: string

  @flags.string({ description: 'A new folder for the keys, on another medium', required: true })
  declare keysTo: string

  async work() {
    const { objects, auditHead } = await makeBackup(this.to, this.keysTo)
    this.logger.success(`已备份到 ${this.to}（文件 ${objects} 个），密钥在 ${this.keysTo}；审计链头 ${auditHead ?? '无'}，请另行记下`)
  }
}
