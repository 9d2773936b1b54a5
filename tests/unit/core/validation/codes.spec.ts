import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { creditCodeFault } from '#app/core/validation/credit_code'
import { idNumberFault, plainIdNumber } from '#app/core/validation/id_number'
import { mobileFault, plainMobile } from '#app/core/validation/mobile'

const { uscc, idcard } = JSON.parse(readFileSync(app.makePath('database/data/code_test_vectors.json'), 'utf8'))
const codes = (list: { c: string }[]) => list.map(({ c }) => c)
const today = '2026-11-23'

test.group('Codes of persons and bodies', () => {
  test('{$self} is an ID number')
    .with([...codes(idcard.valid), ...(idcard.synthetic as string[])])
    .run(({ assert }, number) => assert.isUndefined(idNumberFault(number, today)))

  test('{$self} is none')
    .with([...codes(idcard.invalid), '44090219900101001', '990902199001010011', '440902199002300015', 'x'.repeat(18)])
    .run(({ assert }, number) => assert.isString(idNumberFault(number, today)))

  test('nobody is born tomorrow', ({ assert }) => {
    assert.isString(idNumberFault('110105194912310021'.replace('19491231', '20261124'), today))
    assert.isUndefined(idNumberFault('11010519491231002X', '1949-12-31'))
    assert.include(idNumberFault('11010519491231002X', '1949-12-30'), '出生日期')
  })

  test('fifteen digits become eighteen', ({ assert }) => {
    assert.equal(plainIdNumber('110105491231002'), '11010519491231002X')
    assert.equal(plainIdNumber(' １１０１０５ 19491231002x '), '11010519491231002X')
  })

  test('{$self} is a credit code')
    .with(codes(uscc.valid))
    .run(({ assert }, code) => assert.isUndefined(creditCodeFault(code)))

  test('{$self} is no credit code')
    .with(codes(uscc.invalid))
    .run(({ assert }, code) => assert.isString(creditCodeFault(code)))

  test('a wrong mobile number is told what is right', ({ assert }) => {
    assert.equal(mobileFault('1380668123'), '手机号应为 11 位数字，现在是 10 位')
    assert.isString(mobileFault('12806681234'))
    assert.isString(mobileFault('138066812ab'))
    assert.isUndefined(mobileFault(plainMobile('+86 138-0668-1234')))
  })
})
