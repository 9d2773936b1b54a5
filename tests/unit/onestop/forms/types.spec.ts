import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type { Field, FieldType } from '#app/onestop/forms/engine/definition'
import { typeOf } from '#app/onestop/forms/engine/types/index'

const vectors = JSON.parse(readFileSync(app.makePath('database/data/code_test_vectors.json'), 'utf8'))
const context = { today: '2026-11-24', scenario: {} }

/** What is wrong with a typed answer; null when it is right. */
function wrong(type: FieldType, raw: unknown, more: Partial<Field> = {}) {
  const field: Field = { code: 'a', label: '', type, ...more }
  const value = typeOf(type).read(raw, field)
  return value === undefined ? typeOf(type).unreadable(raw, field) : (typeOf(type).problem?.(value, field, context) ?? null)
}

test.group('Forms | types', () => {
  test('every credit code of the vectors is judged as they say', ({ assert }) => {
    for (const { c: code } of vectors.uscc.valid) assert.isNull(wrong('creditCode', code), code)
    for (const { c: code } of vectors.uscc.invalid) assert.isString(wrong('creditCode', code), code)
  })

  test('every identity number of the vectors is judged as they say', ({ assert }) => {
    for (const number of [...vectors.idcard.valid.map(({ c }: { c: string }) => c), ...vectors.idcard.synthetic]) assert.isNull(wrong('idCard', number), number)
    for (const { c: number } of vectors.idcard.invalid) assert.isString(wrong('idCard', number), number)
  })

  test('nobody is born tomorrow', ({ assert }) => {
    assert.equal(wrong('idCard', '440999202611250012'.slice(0, 17) + '0'), '第 7 至 14 位应为出生日期，请对照证件核对')
  })

  test('{type} {raw}: {says}')
    .with<{ type: FieldType; raw: unknown; says: string | null; more?: Partial<Field> }[]>([
      { type: 'mobile', raw: '+86 138 0000 5678', says: null },
      { type: 'mobile', raw: '1380000567', says: '应为 11 位数字，现在是 10 位' },
      { type: 'mobile', raw: '23800005678', says: '应以 13 至 19 开头' },
      { type: 'bankCard', raw: '6222 0212 3456 7890 128', says: null },
      { type: 'bankCard', raw: '6222021234567890129', says: '校验不符，请对照卡面逐位核对' },
      { type: 'integer', raw: '1.5', says: '应为整数' },
      { type: 'money', raw: '0.001', says: '最多 2 位小数' },
      { type: 'money', raw: '12a', says: '应为数字，如 1200' },
      { type: 'number', raw: 300, says: '不能大于 200，现在是 300', more: { max: 200 } },
      { type: 'choice', raw: 'none', says: '请从列出的选项中选择', more: { options: [{ code: 'a', label: '甲' }] } },
      { type: 'choices', raw: ['a', 'b'], says: '最多选 1 项，现在选了 2 项', more: { max: 1, options: [{ code: 'a', label: '甲' }, { code: 'b', label: '乙' }] } },
      { type: 'address', raw: { division: '440902001001', detail: '' }, says: '请填写到门牌号' },
      { type: 'address', raw: { division: '44', detail: '某路' }, says: '请选择到村（居）' },
      { type: 'point', raw: { lng: 21.6, lat: 110.9 }, says: '所选位置不在广东省内' },
      { type: 'text', raw: '粤K12345', says: null, more: { form: 'plateNumber' } },
      { type: 'text', raw: 'Zhang', says: '应为 2 至 30 个汉字，少数民族姓名中间用“·”', more: { form: 'chineseName' } },
    ])
    .run(({ assert }, { type, raw, says, more }) => {
      assert.equal(wrong(type, raw, more), says)
    })
})
