import { actWords } from '#app/core/procedures/sentences'
import { ActIdReused, ActRefused } from '#app/core/procedures/errors'
import { Refused } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import { currentCaseId, currentTransaction } from '#app/core/tenancy/doors'

const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })

/** Turns a refusal of the engine into one that people read: who was faster, when, with what. */
export async function explained<T>(state: State, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw await refusalFor(error, state)
  }
}

async function refusalFor({ code, detail }: Refused, state: State) {
  const task = state.tasks[detail.task ?? '']
  if (code === 'no_such_task' && state.root.status === 'finished') return new ActRefused('finished')
  if (code === 'task_not_open' && task?.state === 'wait') return new ActRefused('task_waits', { what: '前面还有人没有办完' })
  if (code === 'task_not_open' && task) return new ActRefused(code, await doneBy(detail.seq))
  if (code === 'claimed' && task) return new ActRefused(code, await doneBy(task.ev))
  if (code === 'not_yours' && task?.user && task.kind !== 'supplement') return new ActRefused('claimed_by_other', await doneBy(task.ev))
  return new ActRefused(code)
}

async function doneBy(seq: number) {
  const { rows } = await currentTransaction().rawQuery('select actor_name as who, at, act from acts where case_id = ? and seq = ?', [currentCaseId(), seq])
  const { who = '他人', at = new Date(), act = '' } = rows[0] ?? {}
  return { who, when: clock.format(new Date(at)), what: actWords[act] ?? '办理' }
}

/** What the database refuses: an act id of another case, a place that does not exist. */
export function readable(error: any): never {
  if (error.code === '23505' && error.constraint === 'act_ids_pkey') throw new ActIdReused()
  if (error.code === '23503' && error.constraint === 'tasks_tenant_no_fkey') throw new ActRefused('no_such_place')
  throw error
}
