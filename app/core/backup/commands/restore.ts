import { flags } from '@adonisjs/core/ace'
import { RefusingCommand } from '#app/core/backup/refusing_command'
import { restoreBackup } from '#app/core/backup/restore_backup'

export default class Restore extends RefusingCommand {
  static commandName = 'restore'
  static description = 'Bring a backup back into an empty database; its keys must lie in DATA_DIR/keys (npm run restore does both)'

  @flags.string({ description: 'The folder a backup made', required: true })
  declare from: string

  async work() {
    const { madeAt, tables, rows, auditHead } = await restoreBackup(this.from)
    this.logger.success(`已恢复 ${madeAt} 的备份：${tables} 张表 ${rows} 行，逐表摘要一致；当时的审计链头 ${auditHead ?? '无'}`)
  }
}
