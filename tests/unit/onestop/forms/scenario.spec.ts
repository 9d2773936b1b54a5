import { test } from '@japa/runner'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { materialsFor } from '#app/onestop/forms/engine/materials'
import { prefill } from '#app/onestop/forms/engine/prefill'
import { askScenario } from '#app/onestop/forms/engine/scenario'
import { readDefinition } from '#tests/support/forms/definitions'
import { allowanceContext, ids } from '#tests/support/forms/samples'

const allowance = () => readDefinition('minimum_living_allowance')
const food = () => readDefinition('food_permit')
const names = (scenario: Record<string, string>) => materialsFor(allowance(), scenario)!.map(({ name }) => name)

test.group('Forms | scenario', () => {
  test('a question is asked only where it makes sense', ({ assert }) => {
    const asked = (business: string) => askScenario(food(), { kind: 'new', business, dineIn: 'yes' }, 'entity')
    assert.deepEqual(asked('catering').questions.map(({ code }) => code), ['kind', 'business', 'dineIn'])
    assert.deepEqual(asked('sale').questions.map(({ code }) => code), ['kind', 'business'])
    assert.notProperty(asked('sale').scenario, 'dineIn')
  })

  test('what the platform knows is not taken from the sender', ({ assert }) => {
    assert.equal(askScenario(food(), { applicant: 'person' }, 'entity').scenario.applicant, 'entity')
  })

  test('missing and invented answers are asked for again', ({ assert }) => {
    const { problems, scenario } = askScenario(food(), { kind: 'nonsense' }, 'entity')
    assert.deepEqual(problems.map(({ path }) => path), ['kind', 'business'])
    assert.deepEqual(scenario, { applicant: 'entity' })
  })

  test('it decides which materials are needed', ({ assert }) => {
    const without = names({ ...allowanceContext.scenario, special: 'none' })
    assert.notIncludeMembers(without, ['残疾人证'])
    assert.deepEqual(names(allowanceContext.scenario), [...without, '残疾人证', '诊断证明及病历资料'])
  })
})

test.group('Forms | prefill', () => {
  const account = { account: { name: '示例甲', idNumber: ids[0], mobile: '13800005678' } }

  test('fills the applicant, locked, when the applicant comes in person', ({ assert }) => {
    const { answers, origins } = prefill(allowance(), { name: '别人', mobile: '13900000000' }, account, allowanceContext)
    assert.deepEqual(answers, { name: '示例甲', idNumber: ids[0], mobile: '13900000000' })
    assert.deepEqual(origins, { name: { source: 'account', locked: true }, idNumber: { source: 'account', locked: true } })
  })

  test('fills the agent and leaves the applicant free when somebody else applies', ({ assert }) => {
    const context = { ...allowanceContext, scenario: { ...allowanceContext.scenario, who: 'proxy' } }
    const { answers } = prefill(allowance(), {}, account, context)
    assert.deepEqual(Object.keys(answers), ['agentName', 'agentIdNumber', 'agentMobile'])
    assert.isTrue(evaluate(allowance(), answers, context).shown.has('agentName'))
  })
})
