import type { ClockRule, Definition, Stage } from '#app/core/procedures/definition'

const stage = (id: string, after: string[], more: Partial<Stage> = {}): Stage => ({ id, kind: 'task', after, seats: [{ tenant: 'owner', role: 'window' }], ...more })
const people = (...users: string[]) => users.map((user) => ({ tenant: 'owner', user }))

const clocks = (first: string, last: string): ClockRule[] => [
  { id: 'whole', days: 7, start: 'start', stop: 'finish', pause: ['supplement', 'suspend'] },
  { id: 'first', days: 5, start: 'start', stop: `close:${first}`, pause: ['supplement'], reset: ['supplement'] },
  { id: 'law', days: 20, start: `close:${first}`, stop: `close:${last}`, pause: ['suspend45'] },
  { id: 'natural', days: 10, unit: 'nd', start: `open:${last}`, stop: 'finish', pause: ['suspend'] },
]

const shape = (name: string, stages: Stage[]): Definition => ({
  key: `shape.${name}`,
  version: 1,
  stages,
  supplement: { days: 15, unit: 'nd', then: 'flag' },
  clocks: clocks(stages[0].id, stages.at(-1)!.id),
})

/** The shapes a procedure is put together from. */
export const shapes: Definition[] = [
  shape('single', [stage('a', [])]),
  shape('countersign', [stage('a', []), stage('v', ['a'], { seats: people('staff:1', 'staff:2', 'staff:3'), ballot: { need: '2/3' }, onRefuse: 'return:a' }), stage('z', ['v'])]),
  shape('sequence', [stage('a', []), stage('v', ['a'], { seats: people('staff:1', 'staff:2'), ballot: { need: 'all', order: 'one_by_one', veto: true } }), stage('z', ['v'], { final: true })]),
  shape('parallel', [stage('a', []), stage('x', ['a']), stage('y', ['a'], { onRefuse: 'finish' }), stage('z', ['x', 'y'])]),
  shape('nested', [stage('a', []), stage('b', ['a']), stage('c', ['a']), stage('d', ['b']), stage('e', ['b']), stage('j', ['d', 'e']), stage('z', ['j', 'c'])]),
]
