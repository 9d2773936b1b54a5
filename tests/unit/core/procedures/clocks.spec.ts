import { test } from '@japa/runner'
import type { ClockRule, Definition, Stage } from '#app/core/procedures/definition'
import { clockView } from '#app/core/procedures/clock_view'
import { published, Run } from '#tests/support/procedures/run'

const stage = (id: string, after: string[] = [], more: Partial<Stage> = {}): Stage => ({ id, kind: 'task', after, seats: [{ tenant: 'owner', role: 'window' }], ...more })
const clock = (more: Partial<ClockRule> = {}): ClockRule => ({ id: 'k', days: 5, start: 'start', stop: 'finish', ...more })
const define = (clocks: ClockRule[], stages = [stage('a')]): Definition => ({ key: 'x.y', version: 1, title: 'x', stages, clocks })
const dueOf = (days: number, at: string, unit: 'wd' | 'nd' = 'wd') => new Run(define([clock({ days, unit })]), {}, at).due('k')

test.group('Procedures: days', () => {
  test('day 0 is the day in Shanghai: 07:59 and 23:59 of one day are the same', ({ assert }) => {
    // 2026-11-23 is a Monday.
    for (const at of ['2026-11-22T16:00:00.000Z', '2026-11-22T23:59:00.000Z', '2026-11-23T15:59:00.000Z']) assert.equal(dueOf(5, at), '2026-11-30', at)
    assert.equal(dueOf(5, '2026-11-23T16:00:00.000Z'), '2026-12-01')
  })

  test('a limit runs out at 23:59:59 in Shanghai', ({ assert }) => {
    assert.equal(new Run(define([clock()]), {}).state.clocks.k.due, '2026-11-30T15:59:59.000Z')
  })

  test('holidays and worked weekends as published', ({ assert }) => {
    assert.equal(dueOf(1, '2026-09-30T02:00:00.000Z'), '2026-10-08')
    assert.equal(dueOf(3, '2026-02-13T02:00:00.000Z'), '2026-02-25')
    assert.equal(dueOf(5, '2026-11-23T02:00:00.000Z', 'nd'), '2026-11-28')
  })

  test('no days: due the same day; taken in on a holiday, the next working day', ({ assert }) => {
    assert.equal(dueOf(0, '2026-11-23T02:00:00.000Z'), '2026-11-23')
    assert.equal(dueOf(0, '2026-11-28T02:00:00.000Z'), '2026-11-30')
  })

  test('days come from a fact and are pinned; without it the limit is not provided', ({ assert }) => {
    const rule = clock({ days: { fact: 'committedDays' } })
    assert.equal(new Run(define([rule]), { committedDays: 7 }).due('k'), '2026-12-02')
    const none = new Run(define([rule]), { committedDays: null })
    assert.isNull(none.due('k'))
    assert.include(clockView(none.state.clocks.k, none.at, published), { total: null, left: null, tone: 'grey' })
  })

  test('past the last calendar year the act succeeds and the due day is not known', ({ assert }) => {
    const run = new Run(define([clock({ days: 30 })]), {}, '2026-12-20T02:00:00.000Z')
    assert.deepInclude(run.state.clocks.k, { due: null, missing: true, state: 'run' })
    assert.equal(run.do('pass', 'a'), 'ok')
    const later = new Run(define([clock()]), {}, '2027-02-01T02:00:00.000Z')
    assert.isTrue(later.state.clocks.k.missing)
  })

  test('yellow: one day left, or a fifth', ({ assert }) => {
    const { clocks } = new Run(define([clock({ days: 20 })])).state
    assert.equal(clocks.k.yellow, '2026-12-14T16:00:00.000Z')
    const toneAt = (now: string) => clockView(clocks.k, now, published).tone
    assert.deepEqual(['2026-12-14T15:59:00Z', '2026-12-14T16:00:00Z', '2026-12-21T15:59:00Z', '2026-12-21T16:00:00Z'].map(toneAt), ['green', 'yellow', 'yellow', 'red'])
  })
})

test.group('Procedures: what stops which clock', () => {
  const three = define(
    [
      clock({ id: 'acceptance', days: 5, stop: 'close:a', pause: ['supplement'], reset: ['supplement'], then: 'pass', legalBasis: '行政许可法第三十二条' }),
      clock({ id: 'committed', days: 7, start: 'close:a', stop: 'close:b', pause: ['suspend', 'supplement'] }),
      clock({ id: 'statutory', days: 20, start: 'close:a', stop: 'close:b', pause: ['suspend45'] }),
    ],
    [stage('a'), stage('b', ['a'])],
  )
  const running = () => {
    const run = new Run(three)
    run.do('pass', 'a')
    return run
  }
  const suspend = (run: Run, more = {}, stageId?: string) => run.do('suspend', undefined, { stage: stageId, data: { until: '2026-12-08T09:00:00Z', reason: '听证', ...more } })

  test('L-007 a supplement stops the count and it begins afresh when supplied', ({ assert }) => {
    const run = new Run(three)
    assert.equal(run.due('acceptance'), '2026-11-30')
    run.do('request_supplement', 'a')
    assert.equal(run.clock('acceptance'), 'pause')
    assert.isNull(run.due('acceptance'))
    run.at = '2026-11-26T02:00:00Z'
    assert.equal(run.do('supply', 'a', { who: 'supplement' }), 'ok')
    assert.equal(run.due('acceptance'), '2026-12-03')
  })

  test('a ground of article 45 stops the statutory clock; any other the committed one only', ({ assert }) => {
    const hearing = running()
    suspend(hearing, { article45: true })
    assert.deepEqual([hearing.clock('committed'), hearing.clock('statutory')], ['pause', 'pause'])
    const other = running()
    suspend(other, { article45: false })
    assert.deepEqual([other.clock('committed'), other.clock('statutory')], ['pause', 'run'])
    other.at = '2026-12-08T09:00:00Z'
    assert.equal(other.do('fire', undefined, { ref: other.timer('suspend') }), 'ok')
    assert.equal(other.state.root.status, 'running')
    assert.equal(other.due('committed'), '2026-12-17')
    assert.equal(other.due('statutory'), '2026-12-21')
  })

  test('while suspended nobody works; several suspensions overlap', ({ assert }) => {
    const run = running()
    suspend(run)
    suspend(run, { reason: '鉴定', article45: true })
    const task = Object.values(run.state.tasks).find(({ stage: id }) => id === 'b')!
    assert.equal(run.do('pass', undefined, { task: task.id, by: { id: 'x', name: '', tenant: task.tenant, department: null, roles: ['window'] } }), 'suspended')
    run.do('resume', undefined, { ref: Object.keys(run.state.suspensions)[0] })
    assert.equal(run.state.root.status, 'suspended')
    run.do('resume', undefined, { ref: Object.keys(run.state.suspensions)[1] })
    assert.equal(run.do('pass', 'b'), 'ok')
  })

  test('one branch suspended: its tasks park, the case goes on; all branches suspended stop the clock', ({ assert }) => {
    const fork = define([clock({ pause: ['suspend'] })], [stage('a'), stage('b', ['a']), stage('c', ['a'])])
    const run = new Run(fork)
    run.do('pass', 'a')
    suspend(run, {}, 'b')
    assert.equal(run.clock('k'), 'run')
    assert.isUndefined(run.task('b'))
    assert.equal(run.state.root.status, 'running')
    suspend(run, {}, 'c')
    assert.equal(run.clock('k'), 'pause')
    const named = new Run({ ...fork, clocks: [clock({ pause: ['suspend'], branches: ['b'] })] })
    named.do('pass', 'a')
    suspend(named, {}, 'b')
    assert.equal(named.clock('k'), 'pause')
    assert.equal(named.do('pass', 'c'), 'ok')
  })

  test('no word within five days: accepted as from the day of receipt', ({ assert }) => {
    const run = new Run(three)
    run.at = '2026-11-30T15:59:59.000Z'
    assert.equal(run.do('fire', undefined, { ref: 'clock:acceptance' }), 'ok')
    assert.equal(run.state.stages.a.outcome, 'pass')
    assert.deepEqual(run.open, ['b'])
    assert.equal(run.due('committed'), '2026-12-02')
    assert.equal(run.state.clocks.committed.spans[0][0], '2026-11-23T02:00:00.000Z')
  })

  test('without a legal basis the timer only flags', ({ assert }) => {
    const run = new Run(define([clock({ then: 'pass', stop: 'close:a' })]))
    run.at = '2026-12-01T00:00:00.000Z'
    run.do('fire', undefined, { ref: 'clock:k' })
    assert.deepEqual(run.open, ['a'])
    assert.isTrue(run.state.clocks.k.over)
  })

  test('a limit is extended once', ({ assert }) => {
    const run = running()
    assert.equal(run.do('extend', undefined, { ref: 'committed', data: { days: 10 } }), 'ok')
    assert.equal(run.due('committed'), '2026-12-16')
    assert.equal(run.do('extend', undefined, { ref: 'committed', data: { days: 10 } }), 'extended_already')
    assert.equal(run.do('extend', undefined, { ref: 'acceptance', data: { days: 10 } }), 'clock_stopped')
  })

  test('an undo restores the clocks it started', ({ assert }) => {
    const run = new Run(three)
    run.do('pass', 'a')
    assert.equal(run.undo(), 'ok')
    assert.deepEqual([run.due('acceptance'), run.clock('committed')], ['2026-11-30', undefined])
  })
})
