import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { performAs } from '#app/core/procedures/fire_due_timers'
import { portNames, portOf, type Answer } from '#app/core/procedures/ports'

interface Due {
  caseId: string
  id: string
  stage: string
  port: string
  tries: number
}

const minutes = [1, 5, 15, 60, 240]

/** Automatic steps that are due, for the ports this process knows. */
export async function runDueErrands(limit: number) {
  const names = portNames()
  if (!names.length) return 0
  const { rows } = await db
    .connection('engine')
    .rawQuery('select case_id as "caseId", id, stage, port, tries from due_jobs(?, ?)', [limit, names as any])
  for (const due of rows as Due[]) await run(due)
  return rows.length as number
}

async function run({ caseId, id, stage, port, tries }: Due) {
  const answer = await portOf(port)({ caseId, jobId: `${caseId}/${id}`, stage, tries }).catch((error): Answer | null => {
    logger.warn({ err: error, port, caseId }, 'An automatic step failed')
    return null
  })
  if (answer) return performAs('job', caseId, { act: 'job_ok', ref: id, data: { ...answer } })
  const wait = minutes[Math.min(tries, minutes.length - 1)] * 60_000
  return performAs('job', caseId, { act: 'job_fail', ref: id, data: { next: new Date(Date.now() + wait).toISOString() } })
}
