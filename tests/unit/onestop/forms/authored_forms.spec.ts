import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { faultsOf } from '#app/onestop/forms/engine/check_definition'
import { fieldsOf, type FormDefinition } from '#app/onestop/forms/engine/definition'
import { materialsFor } from '#app/onestop/forms/engine/materials'
import { definitionNames, readDefinition } from '#tests/support/forms/definitions'
import { scenariosOf } from '#tests/support/forms/scenarios_of'

const json = (path: string) => JSON.parse(readFileSync(app.makePath('database/data', path), 'utf8'))
const forms = () => definitionNames().map(readDefinition)
const bound = (): [item: any, form: FormDefinition][] => {
  const { items } = json('service_items.json')
  return Object.entries<string>(json('form_items.json').items).map(([code, form]) => [
    items.find(({ id }: { id: string }) => id === code),
    forms().find((one) => one.code === form)!,
  ])
}

test.group('Forms | the forms we bring along', () => {
  test('may all be published, and none asks for more than five pages', ({ assert }) => {
    for (const form of forms()) {
      assert.deepEqual(faultsOf(form), [], form.title)
      assert.isAtMost(form.steps.length, 5, form.title)
    }
  })

  test('the twelve items of the first stage have a form of their own', ({ assert }) => {
    const codes = bound().map(([item]) => item.id)
    assert.sameMembers(codes, ['MZ009', 'MZ001', 'NY001', 'ZJ005', 'CL001', 'WJ001', 'SJ007', 'WJ004', 'CG001', 'JT001', 'WJ007', 'JT005'])
    assert.lengthOf(new Set(bound().map(([, form]) => form.code)), 12)
  })

  test('every question of the 情形 changes what is asked or what is needed', ({ assert }) => {
    for (const form of forms()) {
      const { scenario, ...rest } = form
      for (const { code } of scenario ?? []) assert.include(JSON.stringify(rest), `"scenario":"${code}"`, `${form.title} ${code}`)
    }
  })

  test('materials carry the names of the item, each in some scenario and none twice', ({ assert }) => {
    for (const [item, form] of bound()) {
      const names = item.materials.map(({ name }: { name: string }) => name)
      assert.sameMembers([...new Set(form.materials!.map(({ name }) => name))], names, form.title)
      for (const scenario of scenariosOf(form)) {
        const needed = materialsFor(form, scenario)!.map(({ name }) => name)
        assert.lengthOf(new Set(needed), needed.length, `${form.title} names one twice`)
      }
    }
  })

  test('the applicant never types again what the account knows', ({ assert }) => {
    for (const form of forms()) {
      const paths = fieldsOf(form).flatMap(({ prefill }) => (prefill?.source === 'account' && prefill.locked ? [prefill.path] : []))
      assert.isTrue(paths.includes('name') && (paths.includes('idNumber') || paths.includes('creditCode')), form.title)
    }
  })

  test('doubtful limits are marked 待核', ({ assert }) => {
    const homestead = forms().find(({ code }) => code === 'ruralHomestead')!
    for (const { code, text } of homestead.checks!.filter((check) => check.code.endsWith('Area'))) assert.include(text, '待核', code)
  })
})
