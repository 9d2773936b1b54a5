import { test } from '@japa/runner'
import { creditCodeFault } from '#app/core/validation/credit_code'
import { creditCode } from '#app/foundation/organizations/loading/credit_code'

test.group('Credit codes of departments', () => {
  test('{kind} {division} {body} gives {code}, as in the item catalogue')
    .with([
      { kind: '11', division: '440902', body: 'MB9X0001', code: '11440902MB9X00015T' },
      { kind: '11', division: '440900', body: 'MB9C0001', code: '11440900MB9C000165' },
      { kind: '13', division: '440902', body: 'MB9X0003', code: '13440902MB9X00031A' },
      { kind: '91', division: '440900', body: 'MB9C0026', code: '91440900MB9C0026XL' },
    ])
    .run(({ assert }, { kind, division, body, code }) => {
      assert.equal(creditCode(kind, division, body), code)
      assert.isUndefined(creditCodeFault(code))
    })
})
