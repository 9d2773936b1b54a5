import { BaseCommand, flags } from '@adonisjs/core/ace'
import { allConsistencyChecks, checkConsistency } from '#app/core/consistency/check_consistency'

export default class CheckConsistency extends BaseCommand {
  static commandName = 'check:consistency'
  static description = 'Hold stored rows, clocks, files and the audit log against one another and name each that disagrees'
  static options = { startApp: true }

  @flags.boolean({ description: 'Answer one line of JSON' })
  declare json: boolean

  @flags.array({ description: 'Only these checks' })
  declare only?: string[]

  async run() {
    const known = allConsistencyChecks().map(({ key }) => key)
    const strange = this.only?.filter((key) => !known.includes(key)) ?? []
    if (strange.length) return this.fail(`没有 ${strange.join('、')} 这项检查，可用：${known.join('、')}`)
    const reports = await checkConsistency(this.only)
    if (this.json) console.log(JSON.stringify(reports))
    else for (const { key, title, faults } of reports) this.tell(`${key} ${title}`, faults)
    if (reports.some(({ faults }) => faults.length)) this.exitCode = 1
  }

  private tell(what: string, faults: { row: string; says: string }[]) {
    this.logger.log(faults.length ? `✗ ${what}：${faults.length} 处` : `✓ ${what}`)
    for (const { row, says } of faults) this.logger.log(`    ${row}：${says}`)
  }

  private fail(reason: string) {
    this.logger.error(reason)
    this.exitCode = 1
  }
}
