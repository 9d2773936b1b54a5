import { randomUUID } from 'node:crypto'
import type { Definition } from '#app/core/procedures/definition'
import { begin } from '#app/core/procedures/begin'
import { publish } from '#app/core/procedures/definitions'
import { perform, type ActRequest } from '#app/core/procedures/perform'
import { readProcedure } from '#app/core/procedures/read_procedure'
import { defineProcedures } from '#app/core/procedures/registry'
import { sm3 } from '#app/core/crypto/sm3'
import { actAs, type Actor, type StaffActor } from '#app/core/tenancy/actor'
import { given } from '#tests/support/given'
import { currentTransaction, withCase, withLoading, withTakingIn } from '#app/core/tenancy/doors'

export const village = 440981105201
export const town = 440981105000
export const county = 440981000000
export const city = 440900000000

const seat = (tenant: string, role: string, more = {}) => [{ tenant, role, ...more }]
const stages: Definition['stages'] = [
  { id: 'accept', title: '受理', word: '待受理', kind: 'task', after: [], seats: seat('town', 'window'), onRefuse: 'finish', signed: true },
  { id: 'review', title: '审查', word: '审查中', kind: 'task', after: ['accept'], seats: seat('owner', 'reviewer'), due: { days: 5 } },
  { id: 'decide', title: '决定', word: '待决定', kind: 'task', after: ['review'], seats: seat('owner', 'chief'), signed: true },
]

/** A small procedure of three stages between a village, its town and the authority. */
export const promised: Definition = {
  key: 'sample.promised',
  version: 1,
  title: '示例',
  supplement: { days: 15 },
  stages,
  clocks: [
    { id: 'acceptance', days: 5, start: 'start', stop: 'close:accept', pause: ['supplement'], reset: ['supplement'], then: 'pass', legalBasis: '行政许可法 32', lamp: true },
    { id: 'committed', days: { fact: 'committedDays' }, start: 'close:accept', stop: 'close:decide', pause: ['suspend', 'supplement'], lamp: true },
    { id: 'statutory', days: { fact: 'statutoryDays' }, start: 'close:accept', stop: 'close:decide', pause: ['suspend45'] },
  ],
}

export const topicsTold: string[] = []

export async function prepareSample(...more: Definition[]) {
  defineProcedures('sample', {
    facts: ['committedDays', 'statutoryDays'],
    words: ({ open, result, supplementing }) => ({ status: result ?? (supplementing ? 'supplement' : (open[0]?.id ?? 'none')), stage: open.map(({ id }) => id).join(',') }),
    topics: { 'stage.closed:accept:pass': 'sample.accepted', finished: 'sample.concluded', overdue: 'sample.overdue', yellow: 'sample.yellow' },
  })
  await withLoading(() => publish([promised, ...more]))
}

const verbs = ['take_in', 'read', 'suspend', 'extend', 'cancel', 'hand_over', 'undo', 'urge', 'supervise', 'accept', 'intervene']

/** A member of staff in one role who may also do every act on a case that is bound to a right. */
export async function worker(place: number, role: Parameters<typeof given.staff>[1], name = '梁晓') {
  const { actor } = await given.staff(place, role, undefined, { name })
  await withLoading(async () => {
    const trx = currentTransaction()
    const { rows } = await trx.rawQuery(`insert into roles (tenant_no, key, name) values (?, ?, '试验') returning id`, [place, `sample_${randomUUID()}`])
    const bindings = [rows[0].id, place, `{${verbs.join(',')}}`]
    await trx.rawQuery(`insert into grants (role_id, tenant_no, verb, subject, scope) select ?, ?, unnest(?::text[]), 'Case', 'tenant'`, bindings)
    await trx.rawQuery('insert into position_roles values (?, ?, ?)', [actor.positionId, place, rows[0].id])
  })
  return actor
}

/** Roles and grants are kept from test to test; those made here are not. */
export const forgetWorkers = () =>
  withLoading(async () => {
    const trx = currentTransaction()
    await trx.rawQuery(`delete from position_roles where role_id in (select id from roles where key like 'sample\\_%')`)
    await trx.rawQuery(`delete from roles where key like 'sample\\_%'`)
  })

/** Takes a case in at the village and starts its procedure. */
export async function takeIn(clerk: StaffActor, { definition = 'sample.promised', facts = { committedDays: 7, statutoryDays: 20 }, at, caseId = randomUUID(), itemNo }: { definition?: string; facts?: object; at?: string; caseId?: string; itemNo?: number } = {}) {
  const digest = sm3(caseId)
  const item = itemNo ?? (await anyItem())
  const started = await actAs(clerk, () =>
    withTakingIn(caseId, { itemNo: item, idDigest: digest, name: '演示申请人', content: digest }, () =>
      begin({ actId: caseId, definition, facts: { ...facts }, at, card: { number: `S${caseId}`, title: '示例事项', applicant: '演示申请人', itemNo: item, departmentId: null } })
    )
  )
  return { caseId, again: started.again }
}

/** An item the county decides. */
export const anyItem = () =>
  withLoading(async () => {
    const { rows } = await currentTransaction().rawQuery(
      `select o.item_no from item_offers o where o.tenant_no = ? and not exists (select 1 from item_offers n where n.item_no = o.item_no and n.tenant_no in (?, ?)) order by 1 limit 1`,
      [county, village, town]
    )
    return rows[0].item_no as number
  })

export const doAct = (actor: Actor, caseId: string, request: Omit<ActRequest, 'actId'> & { actId?: string }, inside?: (step: any) => unknown) =>
  actAs(actor, () => perform(caseId, { actId: randomUUID(), ...request }, { inside }))

export const look = (actor: StaffActor, caseId: string) => actAs(actor, () => withCase(caseId, 'test', () => readProcedure()))

export const openTask = async (actor: StaffActor, caseId: string, stage?: string) => {
  const { state } = await look(actor, caseId)
  return Object.values(state.tasks).find((task) => task.state === 'open' && (!stage || task.stage === stage))!
}

export const sql = (text: string, bindings: unknown[] = []) => withLoading(async () => (await currentTransaction().rawQuery(text, bindings as any[])).rows)
