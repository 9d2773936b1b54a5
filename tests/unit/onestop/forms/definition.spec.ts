import { test } from '@japa/runner'
import { carryOver } from '#app/onestop/forms/engine/carry_over'
import { faultsOf, usersOf } from '#app/onestop/forms/engine/check_definition'
import { compareVersions } from '#app/onestop/forms/engine/diff'
import { draftFault } from '#app/onestop/forms/engine/draft'
import { answersFor, mappingFaults, suggestMappings, write } from '#app/onestop/forms/engine/linked_forms'
import type { Field, FormDefinition } from '#app/onestop/forms/engine/definition'
import { readDefinition } from '#tests/support/forms/definitions'
import { allowance } from '#tests/support/forms/samples'

const allowanceForm = () => readDefinition('minimum_living_allowance')
const section = (form: FormDefinition, code: string) => form.steps.flatMap(({ sections }) => sections).find((one) => one.code === code)!
const small = (fields: Field[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  format: 1, code: 'small', version: 1, title: '小表', steps: [{ code: 's', title: '一', sections: [{ code: 'a', title: '一', fields }] }], ...more,
})
const a: Field = { code: 'a', label: '甲', type: 'choice', options: [{ code: 'x', label: '子' }] }
const text = (code: string, more: Partial<Field> = {}): Field => ({ code, label: code, type: 'text', ...more })
const group = (...fields: Field[]): Field => ({ code: 'g', label: '表', type: 'group', rows: { min: 0, max: 3, title: '行' }, fields })

test.group('Forms | what keeps a definition from being published', () => {
  test('{why}')
    .with([
      { why: 'a code twice', form: small([a, a]), says: '字段编码重复' },
      { why: 'a condition on what stands below', form: small([text('b', { when: { field: 'a', is: 'x' } }), a]), says: '只能引用排在前面的字段，a 不在前面' },
      { why: 'a condition on an option that is none', form: small([a, text('b', { when: { field: 'a', is: 'y' } })]), says: '没有选项 y' },
      { why: 'a condition on a scenario that is none', form: small([text('b', { when: { scenario: 'who', is: 'y' } })]), says: '没有情形 who' },
      { why: 'a look into a row from outside', form: small([group(text('b')), text('c', { when: { field: 'b', answered: true } })]), says: '只能引用排在前面的字段，b 不在前面' },
      { why: 'rows in rows', form: small([group({ ...group(text('b')), code: 'h' })]), says: '明细表里不能再放明细表' },
      { why: 'a sensitive type made open', form: small([{ code: 'a', label: '', type: 'idCard', data: 'open' }]), says: '敏感类型的字段不能降级' },
      { why: 'a choice of nothing', form: small([{ code: 'a', label: '', type: 'choice' }]), says: '选择字段应有选项' },
      { why: 'a code that is no word', form: small([text('__proto__')]), says: '字段编码应以小写字母开头，只含字母和数字' },
      { why: 'a check that points elsewhere', form: small([a, text('b')], { checks: [{ code: 'c', at: 'b', must: { field: 'a', is: 'x' }, text: '' }] }), says: '提示所在字段应出现在校验条件里' },
      { why: 'a check of a field in a row', form: small([group(text('b'))], { checks: [{ code: 'c', at: 'b', must: { field: 'b', answered: true }, text: '' }] }), says: '没有字段 b，或它在明细表里' },
    ])
    .run(({ assert }, { form, says }) => {
      assert.deepEqual(faultsOf(form).map((fault) => fault.text), [says])
    })

  test('nothing, when all is well', ({ assert }) => {
    assert.deepEqual(faultsOf(small([a, text('b', { when: { field: 'a', is: 'x' } })])), [])
  })

  test('more than 500 fields, or conditions too deep to be read', ({ assert }) => {
    assert.deepEqual(faultsOf(small(Array.from({ length: 501 }, (_, at) => text(`f${at}`)))).map((fault) => fault.text), ['最多 500 个字段，现在是 501 个'])
    const deep = Array.from({ length: 6 }).reduce<any>((inner) => ({ not: inner }), { field: 'a', is: 'x' })
    assert.deepEqual(faultsOf(small([a, text('b', { when: deep })])).map((fault) => fault.text), ['条件最多 6 层'])
  })
})

test.group('Forms | versions', () => {
  test('are compared field by field', ({ assert }) => {
    const form = allowanceForm()
    const next = structuredClone(form)
    const [payment, hardships, assets, applicant] = ['payment', 'hardships', 'assets', 'applicant'].map((code) => section(next, code))
    payment.fields.find(({ code }) => code === 'bank')!.maxLength = 30
    applicant.fields.push(hardships.fields.splice(hardships.fields.findIndex(({ code }) => code === 'since'), 1)[0])
    assets.fields = assets.fields.filter(({ code }) => code !== 'vehicle')
    assert.deepEqual(
      compareVersions(form, next).map(({ kind, code, effect }) => [kind, code, effect]),
      [['removed', 'vehicle', 'break'], ['moved', 'since', 'layout'], ['changed', 'bank', 'rule']]
    )
  })

  test('a draft is carried over by code and type; what finds no place is listed', ({ assert }) => {
    const form = allowanceForm()
    const next = structuredClone(form)
    section(next, 'payment').fields.find(({ code }) => code === 'bank')!.type = 'choice'
    section(next, 'members').fields[0].fields!.splice(0, 1)
    const { answers, lost } = carryOver(form, next, allowance)
    assert.deepEqual(lost.map(({ label }) => label), ['成员姓名', '成员姓名', '成员姓名', '开户银行'])
    assert.equal(answers.holder, allowance.holder)
    assert.notProperty(answers, 'bank')
    assert.deepInclude((answers.members as object[])[1], { relation: 'spouse' })
  })

  test('who leans on a field is known', ({ assert }) => {
    assert.deepEqual(usersOf(allowanceForm(), 'payTo'), ['开户银行', '银行卡号', '开户人姓名'])
  })
})

test.group('Forms | drafts and linked forms', () => {
  test('a draft may hold anything typed, but not everything sent', ({ assert }) => {
    assert.isNull(draftFault({ otherIncome: '12a', members: [{}] }))
    assert.isString(draftFault({ name: 'x'.repeat(300_000) }))
    assert.isString(draftFault([]))
    assert.isString(draftFault({ a: [[[[[[1]]]]]] }))
  })

  test('a mapped field typed in either form is in both', ({ assert }) => {
    const form = allowanceForm()
    const linked = small([text('who', { label: '授权人', std: 'XM' })], { code: 'incomeConsent' })
    const set = { main: form.code, linked: [linked.code], mappings: suggestMappings(form, linked) }
    const all = write(set, {}, linked.code, 'who', '示例甲')
    assert.deepEqual(mappingFaults(set, [form, linked]), [])
    assert.equal(answersFor(set, all, form.code).name, '示例甲')
    assert.equal(answersFor(set, all, linked.code).who, '示例甲')
  })
})
