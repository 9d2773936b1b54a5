import { newestCalendar } from '#app/core/calendar/calendar_at'
import { NotFound } from '#app/core/exceptions/refusal'
import { contentOf } from '#app/core/procedures/act_row'
import { byOf } from '#app/core/procedures/actor_of'
import { apply } from '#app/core/procedures/apply'
import { definitionOf } from '#app/core/procedures/definitions'
import { throughDoor } from '#app/core/procedures/door_of'
import { ActIdReused } from '#app/core/procedures/errors'
import { explained, readable } from '#app/core/procedures/explained'
import { finishStep } from '#app/core/procedures/finish_step'
import { imageOf, loadRows, lockRoot } from '#app/core/procedures/load'
import { resolveParties } from '#app/core/procedures/parties'
import { stateFrom } from '#app/core/procedures/rows'
import { checkReceivers } from '#app/core/procedures/receivers'
import type { Act, Environment } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import type { Step } from '#app/core/procedures/step'
import { currentActor } from '#app/core/tenancy/actor'

export interface ActRequest extends Omit<Act, 'id' | 'by' | 'at'> {
  /** Made by the client, once for each intention: repeated, it is answered with what was done. */
  actId: string
  /** For tests; otherwise the moment of the server. */
  at?: Date | string
}

export interface Performed {
  /** True: this act had been done before; nothing was done now. */
  replayed: boolean
  seq: number
  state: State
}

interface Options {
  /** In the same transaction, after the engine's rows: the module's own rows of this act. */
  inside?: (step: Step) => unknown
}

/** Does one act on a case: opens its door, locks, loads, applies, writes rows, dockets and messages, all or nothing. */
export const perform = (caseId: string, request: ActRequest, options: Options = {}): Promise<Performed> =>
  throughDoor(caseId, request, () => act(caseId, request, options)).catch(readable)

async function act(caseId: string, request: ActRequest, { inside }: Options): Promise<Performed> {
  const actor = currentActor()
  const root = await lockRoot(caseId)
  if (!root) throw new NotFound()
  const position = actor.kind === 'staff' ? actor.positionId : null
  const undo = request.act === 'undo'
  const by = byOf(actor, [])
  const rows = await loadRows(caseId, { actId: request.actId, ref: request.ref, actor: by.id, position, undo })
  by.roles = rows.roles
  const previous = stateFrom(root, rows)
  const { actId, at, ...rest } = request
  const asked: Act = { ...rest, id: actId, by, at: new Date(at ?? Date.now()).toISOString() }
  if (asked.act === 'supply' && !asked.task) asked.task = rows.twin ? (rows.twin.task ?? undefined) : openSupplement(previous)
  const content = contentOf(asked)
  if (rows.twin) {
    if (rows.twin.content !== content.toString('hex')) throw new ActIdReused()
    return { replayed: true, seq: rows.twin.seq, state: previous }
  }
  /** The door lets the former owner in, so that the hand-over is answered when it is asked for again. */
  if (request.act === 'move_owner' && by.tenant !== previous.root.owner) throw new NotFound()
  const image = undo && rows.image_seq !== null ? await imageOf(caseId, rows.image_seq) : undefined
  if (image) asked.ref = image.actId
  await checkReceivers(asked)
  const definition = await definitionOf(root.key, root.version)
  const next = asked.act === 'migrate' ? await definitionOf(root.key, asked.data?.to) : definition
  const calendar = await newestCalendar(rows.calendar)
  const env: Environment = { resolve: resolveParties, calendar, image: () => image, definition: (version) => (version === next.version ? next : definition) }
  const outcome = await explained(previous, () => apply(previous, asked, env))
  await finishStep({ outcome, act: asked, definition: next, calendar: rows.calendar, previousHash: rows.hash, content }, previous, inside)
  return { replayed: false, seq: outcome.state.root.seq, state: outcome.state }
}

const openSupplement = ({ tasks }: State) => Object.values(tasks).find(({ kind, state }) => kind === 'supplement' && state === 'open')?.id
