import { test } from '@japa/runner'
import { judge } from '#app/core/requirements/judge'
import { readRequirements } from '#app/core/requirements/requirement'

const head = 'id\tstate\twhere\ttest\tnote'
const rows = readRequirements(`${head}\nN-02\tdone\t\t\t\nN-43\tpartly\t\t\t\nL-001\topen\t\t\t\n`)
const titles = ['N-02: a case from portal to rating']

test.group('Requirements', () => {
  test('counts by state', ({ assert }) => {
    assert.deepEqual(judge(rows, titles).counts, { done: 1, partly: 1, open: 1 })
  })

  test('without a run the titles decide', ({ assert }) => {
    assert.isEmpty(judge(rows, titles).unproven)
    assert.lengthOf(judge(rows, ['N-021 and XN-02 and N-02-a are others']).unproven, 1)
  })

  test('after a run every test that names the row must have passed', ({ assert }) => {
    const passed = { title: titles[0], passed: true }
    assert.isEmpty(judge(rows, titles, [passed]).unproven)
    assert.lengthOf(judge(rows, titles, [passed, { title: 'N-02 by walk-in', passed: false }]).unproven, 1)
    assert.lengthOf(judge(rows, titles, []).unproven, 1)
  })

  test('a table with a wrong head, a strange state or a row twice is refused', ({ assert }) => {
    assert.throws(() => readRequirements('id\tstate\nN-02\tdone\n'))
    assert.throws(() => readRequirements(`${head}\nN-02\tmaybe\t\t\t\n`))
    assert.throws(() => readRequirements(`${head}\nN-02\topen\t\t\t\nN-02\topen\t\t\t\n`), /twice/)
  })
})
