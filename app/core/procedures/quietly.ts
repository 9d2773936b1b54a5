import logger from '@adonisjs/core/services/logger'
import { NotFound } from '#app/core/exceptions/refusal'
import { ActRefused } from '#app/core/procedures/errors'

/** What somebody else did meanwhile is no failure; anything else is told and found again when its lease runs out. */
export async function quietly<T>(work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof ActRefused)) logger.error({ err: error }, 'System work on a case failed')
    return undefined
  }
}
