import { startWorker } from '#app/core/jobs/start_worker'
import type { Message } from '#app/core/outbox/message'
import { ignite } from '../../bin/ignite.js'

/** A worker of the tests: bin/worker.ts with one consumer more. */
await startWorker(
  ignite().tap((app) => {
    app.booted(async () => {
      const { Scribe, listening } = await import('#tests/support/outbox')
      class Standing extends Scribe {
        async handle(message: Message) {
          await super.handle(message)
          if (!process.env.HANG) return
          process.send?.('effect done')
          await new Promise(() => {})
        }
      }
      listening('tests.*', Standing)
    })
  })
)
process.send?.('open')
