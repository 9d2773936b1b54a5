import { closeWake } from '#app/core/jobs/wake'

export default class JobsProvider {
  /** An open connection to Redis would keep the process alive. */
  async shutdown() {
    await closeWake()
  }
}
