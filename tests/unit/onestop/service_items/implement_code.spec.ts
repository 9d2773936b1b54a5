import { test } from '@japa/runner'
import { caseNumberOf } from '#app/onestop/service_items/catalogue/case_number_of'
import { implementCode, parseImplementCode } from '#app/onestop/service_items/catalogue/implement_code'

/** Codes seen in public sources (domain reference, 3.3). */
const seen = [
  { code: '12441500196720244T3442199806003', body: '12441500196720244T', level: 1, basic: '442199806003', type: '21', department: '99' },
  { code: '11440100696927671X3442011817001', body: '11440100696927671X', level: 1, basic: '442011817001', type: '20', department: '11' },
  { code: '11440100007482575H3440118009000', body: '11440100007482575H', level: 1, basic: '440118009000', type: '01', department: '18' },
]

test.group('Implement code', () => {
  test('{code} is made of body, level and basic code')
    .with(seen)
    .run(({ assert }, { code, body, level, basic, type, department }) => {
      assert.equal(implementCode(body, level, basic), code)
      assert.containSubset({ ...parseImplementCode(code) }, { body, level: '3', basic, region: '44', type, department })
    })

  test('a county is of level 4, a town of level 5', ({ assert }) => {
    assert.equal(parseImplementCode(implementCode('12441500196720244T', 2, '442199806003'))?.level, '4')
    assert.equal(parseImplementCode(implementCode('12441500196720244T', 3, '442199806003'))?.level, '5')
  })

  test('{why} is none')
    .with([
      { why: 'a letter that credit codes leave out', code: '12441500196720244I3442199806003' },
      { why: 'a level there is not', code: '12441500196720244T0442199806003' },
      { why: 'a code that is short', code: '12441500196720244T344219980600' },
    ])
    .run(({ assert }, { code }) => assert.isNull(parseImplementCode(code)))
})

test.group('Case number', () => {
  test('has 43 characters: code, day, serial', ({ assert }) => {
    const number = caseNumberOf('12441500196720244T3442199806003', '2022-06-23', 68)
    assert.equal(number, '12441500196720244T3442199806003202206230068')
    assert.lengthOf(number, 43)
  })

  test('refuses a serial of five digits', ({ assert }) => {
    assert.throws(() => caseNumberOf('12441500196720244T3442199806003', '2022-06-23', 10_000))
  })
})
