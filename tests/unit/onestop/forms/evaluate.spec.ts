import { test } from '@japa/runner'
import { Fraction } from '#app/onestop/forms/engine/decimal'
import { holds } from '#app/onestop/forms/engine/condition'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { Scope } from '#app/onestop/forms/engine/scope'
import type { Answers, Field, FormDefinition } from '#app/onestop/forms/engine/definition'
import { readDefinition } from '#tests/support/forms/definitions'
import { allowance, allowanceContext } from '#tests/support/forms/samples'

const form = () => readDefinition('minimum_living_allowance')
const judge = (change: Answers, context = allowanceContext) => evaluate(form(), { ...allowance, ...change }, context)
const said = (change: Answers) => judge(change).problems.map(({ path, text }) => [path, text])

const small = (...fields: Field[]): FormDefinition => ({
  format: 1, code: 'small', version: 1, title: '小表', steps: [{ code: 's', title: '一', sections: [{ code: 'a', title: '一', fields }] }],
})
const judgeSmall = (fields: Field[], answers: Answers) => evaluate(small(...fields), answers, { today: '2026-11-24', scenario: {} })

test.group('Forms | judgement', () => {
  test('a right application is right', ({ assert }) => {
    assert.deepEqual(judge({}).problems, [])
  })

  test('an unanswered field makes every comparison false, and its denial true', ({ assert }) => {
    const scope = new Scope(allowanceContext, {})
    assert.isFalse(holds({ field: 'age', below: 18 }, scope))
    assert.isTrue(holds({ not: { field: 'age', below: 18 } }, scope))
    assert.isFalse(holds({ field: 'constructor', answered: true }, scope))
    assert.isFalse(holds({ field: 'age', is: { field: 'name' } }, scope))
  })

  test('what is hidden is neither asked nor kept, whatever was sent', ({ assert }) => {
    const { values, problems } = judge({ payTo: 'socialCard', account: 'nonsense' })
    assert.deepEqual(problems, [])
    assert.notProperty(values, 'account')
    assert.notProperty(values, 'bank')
  })

  test('a missing answer is asked for by its own verb', ({ assert }) => {
    assert.deepEqual(said({ mobile: ' ', payTo: null, truthful: false, home: { division: '', detail: ' ' } }), [
      ['mobile', '请填写联系手机'], ['home', '请填写居住地址'], ['payTo', '请选择补助金发放方式'], ['truthful', '请阅读并勾选“所填信息真实有效”'],
    ])
  })

  test('a wrong answer is said once, in words that say what is right, and counts as none for those that lean on it', ({ assert }) => {
    const { values, problems } = judge({ otherIncome: '很多' })
    assert.deepEqual(problems.map(({ path, text }) => [path, text]), [['otherIncome', '家庭其他月收入：应为数字，如 1200']])
    assert.notProperty(values, 'incomePerHead')
  })

  test('typed text is read as it is meant', ({ assert }) => {
    const { values, problems } = judge({ otherIncome: '１,２00.50', mobile: '138 0000-5678', since: '2025年3月1日', name: ' 示例甲 ' })
    assert.deepEqual(problems, [])
    assert.deepEqual([values.otherIncome, values.mobile, values.since, values.name], [1200.5, '13800005678', '2025-03-01', '示例甲'])
  })

  test('sums are exact, halves go up, and a sent total is ignored', ({ assert }) => {
    assert.equal(judge({ incomePerHead: 1 }).values.incomePerHead, 300.1)
    assert.equal(Fraction.of(2.675).round(2), 2.68)
    assert.isTrue(Object.is(Fraction.of(-1e-7).round(2), 0))
  })

  test('rows are judged one by one, with the path of the row', ({ assert }) => {
    const members = structuredClone(allowance.members) as Answers[]
    members[1].income = '-5'
    members[2].disabilityCertificate = ''
    assert.deepEqual(said({ members }), [
      ['members.1.income', '月收入：不能小于 0 元，现在是 -5'], ['members.2.disabilityCertificate', '请填写残疾人证号'],
    ])
  })

  test('a row without anybody is too few', ({ assert }) => {
    assert.deepEqual(said({ members: [] }), [['members', '家庭成员：至少填 1 行']])
  })

  test('checks over fields speak at their field, and only once all is answered', ({ assert }) => {
    assert.deepEqual(said({ holder: '示例乙' }), [['holder', '开户人姓名：应与申请人姓名相同，补助金只发到本人账户']])
    assert.deepEqual(said({ holder: '' }), [['holder', '请填写开户人姓名']])
  })

  test('an answer to no question is refused, hidden questions are questions', ({ assert }) => {
    assert.deepEqual(said({ stray: 1 }), [['stray', '表单已更新，请刷新后核对']])
    assert.deepEqual(said(JSON.parse('{"__proto__": 1}')), [['__proto__', '表单已更新，请刷新后核对']])
    assert.deepEqual(said({ guardian: '示例乙' }), [])
  })

  test('canonical answers judged again are the same answers', ({ assert }) => {
    const { values } = judge({ otherIncome: '1,200' })
    assert.deepEqual(evaluate(form(), values, allowanceContext).values, values)
  })

  test('text with control characters or broken pairs is refused: it cannot be stored or printed', ({ assert }) => {
    for (const reason of ['a\u0000b', 'a\ud800']) {
      assert.deepEqual(said({ reason }), [['reason', '申请理由：含有不能显示的字符，请删去后重新填写']])
    }
    assert.deepEqual(said({ reason: '第一行\n第二行 𠮷' }), [])
  })

  test('length counts characters, not halves of them', ({ assert }) => {
    const field: Field = { code: 'a', label: '字', type: 'text', maxLength: 2 }
    assert.deepEqual(judgeSmall([field], { a: '𠮷𠮷' }).problems, [])
    assert.equal(judgeSmall([field], { a: '𠮷𠮷𠮷' }).problems[0].text, '字：最多 2 个字，现在是 3 个')
  })

  test('a field may be called constructor', ({ assert }) => {
    const field: Field = { code: 'constructor', label: '施工单位', type: 'text', required: true }
    assert.deepEqual(judgeSmall([field], {}).problems.map(({ rule }) => rule), ['required'])
  })

  test('a date limited by today moves with the day given, not with the clock', ({ assert }) => {
    const field: Field = { code: 'a', label: '日期', type: 'date', max: 'today' }
    assert.lengthOf(judgeSmall([field], { a: '2026-11-24' }).problems, 0)
    assert.equal(judgeSmall([field], { a: '2026-11-25' }).problems[0].text, '日期：不能晚于 2026-11-24')
    assert.equal(judgeSmall([field], { a: '2026-02-29' }).problems[0].text, '日期：应为存在的日期，如 2026-11-23')
  })
})
