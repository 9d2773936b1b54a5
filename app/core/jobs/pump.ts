import logger from '@adonisjs/core/services/logger'
import type { DueWork } from '#app/core/jobs/due_work'

/** Does one kind of work until none is due, once at a time; woken meanwhile, it looks again. */
export class Pump {
  #running?: Promise<void>
  #again = false
  #stopping = false

  constructor(
    private name: string,
    private work: DueWork,
    private limit: number
  ) {}

  wake() {
    this.#again = true
    this.#running ??= this.#run().finally(() => (this.#running = undefined))
  }

  /** Ends what it has taken and takes no more. */
  async stop() {
    this.#stopping = true
    await this.#running
  }

  async #run() {
    while (this.#again && !this.#stopping) {
      this.#again = false
      try {
        while (!this.#stopping && (await this.work(this.limit)) > 0);
      } catch (error) {
        logger.error({ work: this.name, err: error }, 'Due work was not found out')
      }
    }
  }
}
