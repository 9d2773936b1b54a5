import type { Ability } from '#app/core/authorization/ability'
import { holdsRole, mayAct } from '#app/core/procedures/apply'
import { graph } from '#app/core/procedures/graph'
import type { readProcedure } from '#app/core/procedures/read_procedure'
import type { By } from '#app/core/procedures/act'
import type { Task } from '#app/core/procedures/state'
import { actorKey, currentStaff } from '#app/core/tenancy/actor'
import { deskAct, deskActs, type DeskActName } from '#app/onestop/cases/acts/desk_acts'

type Procedure = Pick<Awaited<ReturnType<typeof readProcedure>>, 'state' | 'definition'>

export interface PossibleTask {
  id: string
  stage: string
  title: string
  round: number
  /** 征求意见: the answer is advice. */
  isAdvice: boolean
  claimedByMe: boolean
  claimed: boolean
  acts: DeskActName[]
}

export interface PossibleActs {
  tasks: PossibleTask[]
  onCase: DeskActName[]
}

/**
 * What this person could do now: acts of other stages and acts without right are absent. The engine asks again when it is done. `ownLast`: the
 * last thing done to the case, where this person did it and may take it back.
 */
export function possibleActs({ state, definition }: Procedure, ability: Ability, roles: string[], ownLast: string | null = null): PossibleActs {
  const staff = currentStaff()
  const by: By = { id: actorKey(staff), name: staff.name, tenant: staff.tenantNo, department: staff.departmentId, roles }
  const { by: stages, before } = graph(definition)
  const suspended = Object.values(state.suspensions).some((one) => one.state === 'on')
  const hasBefore = (stage: string) => [...before[stage]].some((id) => ['pass', 'refuse'].includes(state.stages[id].outcome ?? ''))
  const tasks = Object.values(state.tasks)
    .filter((task) => task.state === 'open' && task.kind !== 'supplement' && (mayAct(by, task, 'pass') || holdsRole(by, task)))
    .map((task) => ({
      id: task.id,
      stage: task.stage,
      title: stages[task.stage].title ?? task.stage,
      round: task.round,
      claimed: task.user !== null,
      isAdvice: task.kind === 'delegate',
      claimedByMe: task.user === by.id,
      acts: suspended
        ? []
        : names.filter((name) => isPossible(name, task, by, stages[task.stage].acts, ability) && (name !== 'return' || hasBefore(task.stage))),
    }))
  const isOwners = staff.tenantNo === state.root.owner
  const running = state.root.status !== 'finished'
  const onCase = (['suspend', 'resume', 'extend', 'hand_over', 'cancel'] as const).filter(
    (name) => isOwners && running && ability.can(deskAct(name).verb, 'Case') && (name === 'resume' ? suspended : !isDecided(state) && (name === 'cancel' || name === 'hand_over' || isPastAcceptance(state)))
  )
  const mayUndo = running && ownLast !== null && !notUndone.includes(ownLast) && ability.can('undo', 'Case')
  return { tasks, onCase: mayUndo ? [...onCase, 'undo'] : onCase }
}

const names = Object.keys(deskActs) as DeskActName[]
/** Acts that change nothing of the procedure's course, or have their own way back. */
const notUndone = ['start', 'claim', 'release', 'suspend', 'resume', 'extend', 'cancel', 'hand_over', 'undo', 'urge', 'supervise', 'supply', 'fire']
const isDecided = ({ stages }: Procedure['state']) => stages.decide?.state === 'done'
const isPastAcceptance = ({ stages }: Procedure['state']) => stages.accept?.state === 'done'

function isPossible(name: DeskActName, task: Task, by: By, allowed: string[] | undefined, ability: Ability) {
  const { act, stages, verb } = deskAct(name)
  if (!stages?.includes(task.stage) || !ability.can(verb, 'Case')) return false
  if (act === 'claim') return task.user === null
  if (act === 'release') return task.user !== null && task.role !== null
  if (!mayAct(by, task, act) || (allowed && !allowed.includes(act))) return false
  return (name === 'give_opinion') === (task.kind === 'delegate')
}
