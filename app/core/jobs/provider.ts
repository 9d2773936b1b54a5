import { addJob } from '#app/core/jobs/registry'
import { closeWake } from '#app/core/jobs/wake'

export default class JobsProvider {
  /** The jobs of core itself; modules bring theirs in their own providers. */
  boot() {
    addJob(() => import('#app/core/audit/jobs/seal_audit').then(({ SealAudit }) => ({ default: SealAudit })))
  }

  /** An open connection to Redis would keep the process alive. */
  async shutdown() {
    await closeWake()
  }
}
