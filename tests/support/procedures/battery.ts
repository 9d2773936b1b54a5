import assert from 'node:assert/strict'
import type { ClockRule, Definition, Stage } from '#app/core/procedures/definition'
import { Run } from '#tests/support/procedures/run'

const stage = (id: string, after: string[] = [], more: Partial<Stage> = {}): Stage => ({ id, kind: 'task', after, seats: [{ tenant: 'owner', role: 'window' }], ...more })
const define = (stages: Stage[], clocks: ClockRule[] = []): Definition => ({ key: 'x.y', version: 1, title: 'x', stages, clocks })
const clock = (more: Partial<ClockRule> = {}): ClockRule => ({ id: 'k', days: 5, start: 'start', stop: 'finish', ...more })
const until = '2026-12-08T09:00:00Z'

/** A few directed cases for what random acts meet seldom. */
export function battery() {
  const diamond = new Run(define([stage('w'), stage('x', ['w']), stage('y', ['x']), stage('z', ['x'])]))
  for (const id of ['w', 'x']) diamond.do('pass', id)
  diamond.do('return', 'y', { mode: 'direct', stage: 'x' })
  diamond.do('return', 'x', { mode: 'direct', stage: 'w' })
  assert.deepEqual(diamond.open, ['w'])

  const final = new Run(define([stage('a'), stage('b', ['a'], { final: true }), stage('c', ['b'])]))
  for (const id of ['a', 'b']) final.do('pass', id)
  assert.equal(final.do('return', 'c', { stage: 'a' }), 'final')

  const touched = new Run(define([stage('w'), stage('x', ['w'])]))
  touched.do('pass', 'w')
  touched.do('return', 'x')
  const returned = touched.log.at(-1)!
  touched.do('add_seat', 'w', { to: [{ tenant: touched.state.root.owner, user: 'u' }] })
  assert.equal(touched.do('undo', undefined, { ref: returned.id, by: returned.by }), 'moved_on')

  const early = new Run(define([stage('a')], [clock()]), {}, '2026-11-23T16:30:00.000Z')
  assert.equal(early.due('k'), '2026-12-01')

  const stopped = new Run(define([stage('a')], [clock({ id: 'both', pause: ['suspend'] }), clock({ id: 'law', pause: ['suspend45'] })]))
  stopped.do('suspend', undefined, { data: { until } })
  assert.deepEqual([stopped.clock('both'), stopped.clock('law')], ['pause', 'run'])

  const afresh = new Run(define([stage('a')], [clock({ pause: ['supplement'], reset: ['supplement'] })]))
  afresh.at = '2026-11-24T02:00:00Z'
  afresh.do('request_supplement', 'a')
  afresh.do('supply', 'a', { who: 'supplement' })
  assert.equal(afresh.due('k'), '2026-12-01')

  const silent = new Run(define([stage('a')], [clock({ stop: 'close:a', then: 'pass' })]))
  silent.at = '2026-12-01T02:00:00Z'
  silent.do('fire', undefined, { ref: 'clock:k' })
  assert.deepEqual(silent.open, ['a'])

  const claimed = new Run(define([stage('a')]))
  claimed.do('claim', 'a')
  const task = claimed.task('a')!
  const other = { id: 'staff:other', name: '', tenant: task.tenant, department: null, roles: ['window'] }
  assert.equal(claimed.do('pass', undefined, { task: task.id, by: other }), 'not_yours')

  const moved = new Run(define([stage('a')]))
  moved.do('move_owner', undefined, { to: [{ tenant: 440900000000 }] })
  assert.equal(moved.task('a')!.tenant, 440900000000)
}
