import { flags } from '@adonisjs/core/ace'
import { exportDatabase } from '#app/core/backup/export_database'
import { asOwner } from '#app/core/backup/owner_client'
import { RefusingCommand } from '#app/core/backup/refusing_command'

export default class ExportDatabase extends RefusingCommand {
  static commandName = 'db:export'
  static description = 'Write the schema as SQL and each table as a file of COPY, as of one moment'

  @flags.string({ description: 'A new folder', required: true })
  declare to: string

  async work() {
    const { tables } = await asOwner((client) => exportDatabase(client, this.to))
    this.logger.success(`${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows in ${this.to}`)
  }
}
