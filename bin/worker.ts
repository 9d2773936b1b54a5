import { prettyPrintError } from '@adonisjs/core'
import { startWorker } from '#app/core/jobs/start_worker'
import { ignite } from './ignite.js'

startWorker(ignite()).catch(async (error) => {
  await prettyPrintError(error)
  process.exit(1)
})
