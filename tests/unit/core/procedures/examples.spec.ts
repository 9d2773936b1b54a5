import { test } from '@japa/runner'
import { explain } from '#app/core/procedures/explain'
import { explainClock } from '#app/core/procedures/explain_clock'
import { problemsOf } from '#app/core/procedures/problems_of'
import { example, published, Run } from '#tests/support/procedures/run'

const place = (tenant: number, user?: string) => ({ tenant, user })

test.group('Procedures: whole cases', () => {
  test('a case with supplement, conditional acceptance, delegation, hearing, vote, undone return and a failing certificate', ({ assert }) => {
    const run = new Run(example('case'), { channel: 'online', consult: 3, consulted: [place(440902000000), place(440902000000, 'li'), place(440900000000)] })
    run.do('request_supplement', 'prereview')
    run.at = '2026-11-26T02:00:00Z'
    run.do('supply', 'prereview', { who: 'supplement' })
    assert.equal(run.due('acceptance'), '2026-12-03')
    run.do('pass', 'prereview')
    run.do('pledge', 'receive', { data: { what: '户口本复印件', days: 14 } })
    for (const id of ['receive', 'accept']) run.do('pass', id)
    assert.equal(run.due('promise'), '2026-12-07')
    run.do('delegate', 'review', { to: [place(440902000000, 'wang')] })
    run.at = '2026-11-27T02:00:00Z'
    run.do('suspend', undefined, { data: { until: '2026-12-08T09:00:00Z', reason: '听证', article45: true } })
    run.at = '2026-12-08T09:00:00Z'
    run.do('fire', undefined, { ref: run.timer('suspend') })
    assert.equal(run.due('promise'), '2026-12-16')
    run.do('pass', 'review', { who: 'wang' })
    run.do('pass', 'review')
    run.do('refuse', 'countersign', { who: 'li' })
    run.do('pass', 'countersign')
    run.do('pass', 'countersign')
    assert.equal(run.state.stages.countersign.outcome, 'pass')
    assert.include(explain(run.state, run.definition, 'decide').join('；'), '前一环节“审查”：同意')
    run.do('return', 'decide', { stage: 'review', mode: 'path' })
    assert.equal(run.undo(), 'ok')
    assert.equal(run.due('promise'), '2026-12-16')
    run.do('pass', 'decide')
    run.do('job_fail', undefined, { ref: 'certify:1' })
    run.do('job_ok', undefined, { ref: 'certify:1' })
    assert.equal(run.do('pass', 'deliver'), 'guard')
    run.do('fulfil', undefined, { ref: run.state.root.facts.pledges[0].id })
    run.do('pass', 'deliver')
    assert.deepInclude(run.state.root, { status: 'finished', result: 'done' })
    assert.include(explainClock(run.state, run.definition, 'promise', run.at, published).join('；'), '2026-11-27 至 2026-12-08 停止计算')
  })

  test('decided by rule at once; the machine’s doubt goes to people', ({ assert }) => {
    const run = new Run(example('case'), { channel: 'hall', instant: true })
    run.do('pass', 'receive')
    run.do('job_ok', undefined, { ref: 'instant:1', data: { verdict: 'pass' } })
    assert.deepEqual(run.open, ['certify'])
    const doubt = new Run(example('case'), { channel: 'hall', instant: true })
    doubt.do('pass', 'receive')
    doubt.do('job_ok', undefined, { ref: 'instant:1', data: { verdict: 'manual' } })
    assert.equal(doubt.task('instant')!.role, 'reviewer')
  })

  test('project initiation: parallel opinions, experts, an added expert, a return of all, an office that does not answer', ({ assert }) => {
    const experts = ['e1', 'e2', 'e3'].map((user) => place(440900000000, user))
    const run = new Run(example('initiation'), { starter: 'unit', usesGeodata: false, experts }, undefined, { owner: 440900000000 })
    run.do('pass', 'submit')
    assert.deepEqual(run.open, ['crypto', 'cost', 'mlps'])
    run.do('pass', 'crypto')
    run.do('refuse', 'cost')
    run.do('pass', 'mlps')
    run.do('add_seat', 'experts', { who: 'e1', to: [place(440900000000, 'e4')] })
    for (const who of ['e1', 'e4']) run.do('pass', 'experts', { who })
    for (const who of ['e2', 'e3']) run.do('refuse', 'experts', { who })
    assert.deepEqual(run.open, ['submit'])
    for (const id of ['submit', 'crypto', 'cost', 'mlps']) run.do('pass', id)
    for (const who of ['e1', 'e2', 'e3']) run.do('pass', 'experts', { who })
    run.do('add_before', 'bureau', { to: [place(440900000000, 'lawyer')] })
    run.do('pass', 'bureau', { who: 'lawyer' })
    for (const id of ['bureau', 'bureau', 'funds', 'firstcheck']) run.do('pass', id)
    for (let n = 0; n < 12; n++) run.do('job_fail', undefined, { ref: 'approval:1' })
    assert.equal(run.task('approval')!.role, 'bureau_chief')
    run.do('pass', 'approval')
    assert.equal(run.do('return', 'yearfunds', { stage: 'funds' }), 'final')
    run.do('pass', 'yearfunds')
    assert.equal(run.state.root.status, 'finished')
  })

  test('one thing: only what was chosen is sent out, a refused part does not block the others', ({ assert }) => {
    const run = new Run(example('onething'), { items: ['card', 'living', 'nursing', 'lowincome'] })
    for (const id of ['prereview', 'receive']) run.do('pass', id)
    assert.deepEqual(run.open, ['card', 'lowincome'])
    const child = (id: string, result = 'done') => run.do('child_done', undefined, { ref: `c/${id}:1`, data: { result } })
    child('lowincome', 'refused')
    child('card')
    assert.deepEqual(run.open, ['living', 'nursing'])
    child('living')
    child('nursing')
    run.do('pass', 'handout')
    assert.equal(run.state.root.result, 'done')
  })
})

test.group('Procedures: what may be published', () => {
  const base = () => example('case')
  const problem = (change: (definition: any) => void, around = {}) => {
    const definition = base()
    change(definition)
    return problemsOf(definition, around).join('；')
  }

  test('the examples may', ({ assert }) => {
    for (const name of ['case', 'initiation', 'onething']) assert.deepEqual(problemsOf(example(name)), [])
  })

  test('each fault has its sentence', ({ assert }) => {
    assert.include(problem((d) => (d.stages[1].after = ['nowhere'])), '前一环节“nowhere”不存在')
    assert.include(problem((d) => (d.stages[0].after = ['deliver'])), '先后顺序成环')
    assert.include(problem((d) => (d.stages[0].id = 'receive')), '重复')
    assert.include(problem((d) => (d.stages[0].onRefuse = 'return:decide')), '只能退回到它之前')
    assert.include(problem((d) => (d.stages[8].onRefuse = 'return:accept')), '越过不可撤销的环节“制证”')
    assert.include(problem((d) => (d.stages[6].join = 5)), '多于它的前置环节数')
    assert.include(problem((d) => delete d.stages[5].due.legalBasis), '须写明法律依据')
    assert.include(problem((d) => (d.clocks[0].then = 'pass')), '须写明法律依据')
    assert.include(problem((d) => (d.clocks[0].stop = 'close:nowhere')), '引用的环节“nowhere”不存在')
    assert.include(problem((d) => (d.clocks[0].days = -1)), '/clocks/0/days')
    assert.include(problem((d) => delete d.stages[2].seats), '缺少“seats”')
    assert.include(problem(() => {}, { facts: ['channel'] }), '未登记的事实“viaPackage”')
    assert.include(problem(() => {}, { roles: ['window'] }), '办理角色“reviewer”不存在')
  })
})
