import type { Ignitor } from '@adonisjs/core'

/** Starts the application without HTTP and lets a worker work until it is told to leave. */
export async function startWorker(ignitor: Ignitor) {
  const app = ignitor.createApp('console')
  await app.init()
  await app.boot()
  await app.start(async () => {
    const { JobWorker } = await import('#app/core/jobs/worker')
    const worker = new JobWorker()
    app.terminating(() => worker.close())
    await worker.open()
  })

  let leaving = false
  const leave = async () => {
    if (leaving) return
    leaving = true
    await app.terminate()
    // The line to the launcher would keep an empty process alive.
    if (process.connected) process.disconnect()
  }
  process.on('SIGTERM', leave).on('SIGINT', leave)
  if (process.channel) process.on('disconnect', leave)
}
