import { test } from '@japa/runner'
import type { Definition, Stage } from '#app/core/procedures/definition'
import { resolveParties } from '#app/core/procedures/parties'
import { blank } from '#app/core/procedures/apply'
import { Run } from '#tests/support/procedures/run'

const stage = (id: string, after: string[] = [], more: Partial<Stage> = {}): Stage => ({ id, kind: 'task', after, seats: [{ tenant: 'owner', role: 'window' }], ...more })
const define = (...stages: Stage[]): Definition => ({ key: 'x.y', version: 1, title: 'x', stages })
const seats = (...users: string[]) => users.map((user) => ({ tenant: 'owner', user }))
const rows = (run: Run) => Object.entries(run.state.stages).map(([id, { state, round }]) => `${id}:${state}${round}`).join(' ')
const owner = 440902001000

test.group('Procedures: returns', () => {
  const diamond = define(stage('w'), stage('x', ['w']), stage('y', ['x']), stage('z', ['x']), stage('j', ['y', 'z']))
  const returned = (mode: 'all' | 'path' | 'direct') => {
    const run = new Run(diamond)
    for (const id of ['w', 'x', 'z']) run.do('pass', id)
    run.do('return', 'y', { mode, stage: 'w' })
    const after = rows(run)
    run.do('pass', 'w')
    return [after, rows(run)]
  }

  test('the three modes, with one branch done', ({ assert }) => {
    assert.deepEqual(returned('all'), ['w:open2 x:wait1 y:wait1 z:wait1 j:wait0', 'w:done2 x:open2 y:wait1 z:wait1 j:wait0'])
    assert.deepEqual(returned('path'), ['w:open2 x:wait1 y:wait1 z:done1 j:wait0', 'w:done2 x:open2 y:wait1 z:done1 j:wait0'])
    assert.deepEqual(returned('direct'), ['w:open2 x:done1 y:wait1 z:done1 j:wait0', 'w:done2 x:done1 y:open2 z:done1 j:wait0'])
  })

  test('direct after direct takes back what lies behind the second returner', ({ assert }) => {
    const run = new Run(diamond)
    for (const id of ['w', 'x']) run.do('pass', id)
    run.do('return', 'y', { mode: 'direct', stage: 'x' })
    run.do('return', 'x', { mode: 'direct', stage: 'w' })
    assert.equal(rows(run), 'w:open2 x:wait2 y:wait1 z:wait1 j:wait0')
  })

  test('nothing crosses what is final and passed', ({ assert }) => {
    const run = new Run(define(stage('a'), stage('b', ['a'], { final: true }), stage('c', ['b'])))
    for (const id of ['a', 'b']) run.do('pass', id)
    assert.equal(run.do('return', 'c', { stage: 'a' }), 'final')
    assert.equal(run.do('withdraw'), 'final')
  })

  test('a stage whose refusal returns opens the earlier one again', ({ assert }) => {
    const run = new Run(define(stage('a'), stage('b', ['a'], { onRefuse: 'return:a' })))
    run.do('pass', 'a')
    run.do('refuse', 'b')
    assert.equal(rows(run), 'a:open2 b:wait1')
  })
})

test.group('Procedures: votes and signers', () => {
  const vote = (ballot: Stage['ballot'], ...users: string[]) => new Run(define(stage('v', [], { seats: seats(...users), ballot }), stage('n', ['v'])))

  test('two of three is two thirds; 67 % of three is three', ({ assert }) => {
    for (const [need, stays] of [['2/3', false], [67, true]] as const) {
      const run = vote({ need }, 'u1', 'u2', 'u3')
      run.do('pass', 'v', { who: 'u1' })
      run.do('pass', 'v', { who: 'u2' })
      assert.equal(run.open.includes('v'), stays)
    }
  })

  test('one by one, with veto', ({ assert }) => {
    const run = vote({ need: 'all', order: 'one_by_one', veto: true }, 'u1', 'u2')
    assert.isUndefined(run.task('v', 'u2'))
    run.do('pass', 'v', { who: 'u1' })
    run.do('refuse', 'v', { who: 'u2' })
    assert.equal(run.state.stages.v.outcome, 'refuse')
  })

  test('added before, after, beside and taken off again', ({ assert }) => {
    const run = vote({ need: 'all' }, 'u1', 'u2')
    run.do('add_before', 'v', { who: 'u1', to: [{ tenant: owner, user: 'lawyer' }] })
    assert.isUndefined(run.task('v', 'u1'))
    assert.equal(run.do('return', 'v', { who: 'lawyer' }), 'advice_only')
    run.do('refuse', 'v', { who: 'lawyer' })
    run.do('add_after', 'v', { who: 'u1', to: [{ tenant: owner, user: 'chief' }] })
    run.do('refuse', 'v', { who: 'u1' })
    run.do('pass', 'v', { who: 'chief' })
    run.do('add_seat', 'v', { who: 'u2', to: [{ tenant: owner, user: 'u3' }] })
    assert.equal(run.do('remove', 'v', { who: 'u3', ref: run.task('v', 'u2')!.id }), 'ok')
    run.do('pass', 'v', { who: 'u3' })
    assert.equal(run.state.stages.v.outcome, 'pass')
  })

  test('the undo of an added seat counts the vote again', ({ assert }) => {
    const run = vote({ need: 'all' }, 'u1', 'u2')
    run.do('add_seat', 'v', { who: 'u1', to: [{ tenant: owner, user: 'u3' }] })
    const added = run.log.at(-1)!
    run.do('pass', 'v', { who: 'u1' })
    run.do('pass', 'v', { who: 'u2' })
    assert.isTrue(run.open.includes('v'))
    assert.equal(run.do('undo', undefined, { ref: added.id, by: added.by }), 'ok')
    assert.deepEqual(run.open, ['n'])
  })

  test('delegated work comes back', ({ assert }) => {
    const run = vote({ need: 'all' }, 'u1')
    run.do('delegate', 'v', { to: [{ tenant: owner, user: 'helper' }] })
    assert.equal(run.do('delegate', 'v', { to: [{ tenant: owner, user: 'x' }] }), 'delegated_already')
    run.do('refuse', 'v', { who: 'helper' })
    assert.equal(run.task('v')!.user, 'u1')
  })
})

test.group('Procedures: places, departments, owner', () => {
  const village = 440902001001
  const at = (intake: number, ownerNo: number, tenant: string) =>
    resolveParties({ tenant, role: 'window', department: 'owner' }, blank({ id: 'c', owner: ownerNo, intake, subject: 'subject:1', department: 7 }, define(stage('a'))))[0]

  test('town is the place itself or the town above; above town level it falls to the owner', ({ assert }) => {
    assert.equal(at(village, 440902000000, 'town').tenant, owner)
    assert.equal(at(owner, 440902000000, 'town').tenant, owner)
    assert.equal(at(440902000000, 440902000000, 'town').tenant, 440902000000)
    assert.equal(at(440900000000, 440900000000, 'county').tenant, 440900000000)
    assert.equal(at(440971103001, 440971000000, 'county').tenant, 440971000000)
  })

  test('the department of the owner holds at the owner only', ({ assert }) => {
    assert.equal(at(village, 440902000000, 'owner').department, 7)
    assert.isNull(at(village, 440902000000, 'town').department)
  })

  test('another department of the same place does not act', ({ assert }) => {
    const run = new Run(define(stage('a', [], { seats: [{ tenant: 'owner', role: 'reviewer', department: 'owner' }] })), {}, undefined, { department: 7 })
    const task = run.task('a')!
    const by = (department: number) => ({ id: 'staff:9', name: '', tenant: owner, department, roles: ['reviewer'] })
    assert.equal(run.do('pass', 'a', { by: by(8), task: task.id }), 'not_yours')
    assert.equal(run.do('pass', 'a', { by: by(7), task: task.id }), 'ok')
  })

  test('a moved owner takes the open work for its roles; claims of the old one fall away', ({ assert }) => {
    const run = new Run(define(stage('a')))
    run.do('claim', 'a')
    assert.equal(run.do('move_owner', undefined, { to: [{ tenant: 440902000000, department: 3 }] }), 'ok')
    assert.deepInclude(run.task('a'), { tenant: 440902000000, department: null, user: null, role: 'window' })
    assert.equal(run.do('move_owner', undefined, { to: [{ tenant: 440902000000 }] }), 'owner_already')
  })

  test('work of the old owner’s department becomes that of the new one’s; advice asked at the old one falls away', ({ assert }) => {
    const run = new Run(define(stage('a', [], { seats: [{ tenant: 'owner', role: 'reviewer', department: 'owner' }] })), {}, undefined, { department: 7 })
    const { id } = run.task('a')!
    run.do('delegate', 'a', { to: [{ tenant: owner, role: 'reviewer', department: 8 }] })
    assert.equal(run.do('move_owner', undefined, { to: [{ tenant: 440902000000, department: 3 }] }), 'ok')
    assert.deepInclude(run.task('a'), { id, state: 'open', tenant: 440902000000, department: 3, user: null, role: 'reviewer' })
    assert.deepEqual(Object.values(run.state.tasks).map(({ kind, state }) => [kind, state]), [['main', 'open'], ['delegate', 'gone']])
  })
})
