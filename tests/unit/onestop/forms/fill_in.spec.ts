import { test } from '@japa/runner'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { fillIn } from '#app/onestop/forms/filling/fill_in'
import { sampleCreditCode, sampleIdNumber } from '#app/onestop/forms/filling/sample_person'
import { creditCodeFault } from '#app/core/validation/credit_code'
import { idNumberFault } from '#app/core/validation/id_number'
import { definitionNames, readDefinition } from '#tests/support/forms/definitions'
import { scenariosOf } from '#tests/support/forms/scenarios_of'

const today = '2026-11-24'

test.group('Forms | filled in by the platform', () => {
  test('{$self}: every way through the 情形 is filled in rightly, and twice the same')
    .with(definitionNames)
    .run(({ assert }, name) => {
      const form = readDefinition(name)
      for (const scenario of scenariosOf(form)) {
        const context = { today, scenario }
        const answers = fillIn(form, context)
        assert.deepEqual(evaluate(form, answers, context).problems, [], JSON.stringify(scenario))
        assert.deepEqual(fillIn(form, context), answers)
      }
    })
    .timeout(20_000)

  test('what the platform knows of the applicant stands, and an applicant too young is said so', ({ assert }) => {
    const form = readDefinition('old_age_allowance')
    const context = { today, scenario: { who: 'self', kind: 'first', payTo: 'socialCard' } }
    const old = { name: '梁大年', idNumber: sampleIdNumber('1940-01-01', 7), mobile: '13800005678' }
    assert.containsSubset(fillIn(form, context, { account: old, village: '440902103201' }), { ...old, registered: '440902103201', holder: '梁大年' })
    assert.throws(() => fillIn(form, context, { account: { ...old, idNumber: sampleIdNumber('1990-01-01', 7) } }), /年满 80 周岁/)
  })

  test('made-up numbers are right in form', ({ assert }) => {
    for (let n = 0; n < 200; n++) {
      assert.isUndefined(idNumberFault(sampleIdNumber('1990-02-28', n), today))
      assert.isUndefined(creditCodeFault(sampleCreditCode(n * 7919)))
    }
  })
})
