import { BaseCommand, flags } from '@adonisjs/core/ace'
import { verifyAudit } from '#app/core/audit/verify_audit'

export default class VerifyAudit extends BaseCommand {
  static commandName = 'audit:verify'
  static description = 'Hold the audit log against its seals and name each row that was changed, removed or slipped in'
  static options = { startApp: true }

  @flags.string({ description: 'A head printed earlier, <no>:<hash>, that must still stand in the chain' })
  declare head?: string

  async run() {
    const [no, hash] = this.head?.split(':') ?? []
    if (this.head && !(Number(no) && hash)) return this.fail('--head=<no>:<hash>, as an earlier run printed it')
    const { rows, unsealed, head, faults } = await verifyAudit(this.head ? { no: Number(no), hash } : undefined)
    for (const fault of faults) this.logger.error(fault)
    if (faults.length) return this.fail(`${faults.length} fault(s) in ${rows} sealed rows`)
    this.logger.success(`${rows} sealed rows are whole, ${unsealed} wait for their seal. Head ${head ? `${head.no}:${head.hash}` : 'none'}`)
  }

  private fail(reason: string) {
    this.logger.error(reason)
    this.exitCode = 1
  }
}
