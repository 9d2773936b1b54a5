import { test } from '@japa/runner'
import { calendar } from '#app/core/calendar/calendar_at'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { given } from '#tests/support/given'

const city = 440900000000
const file = (rows: unknown) => Buffer.from(JSON.stringify(rows))
const newYear = [{ date: '2027-01-01', type: '休', name: '元旦' }]

test.group('Loading a year of the working calendar', (group) => {
  group.each.teardown(async () => {
    await withLoading(() => currentTransaction().rawQuery('delete from calendar_years where year > 2026'))
  })

  test('the administrator of the city sees a year; nobody else does', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const page = await client.get('/admin/working-calendar').qs({ year: 2026 }).asVisit().signedInAs(admin)
    const { years, shown } = (page.body() as any).props
    assert.deepEqual(years, [2024, 2025, 2026])
    assert.include(shown.off, '2026-10-01')
    ;(await client.get('/admin/working-calendar').accept('json').signedInAs(await given.staff(440981000000, 'tenant_admin'))).assertStatus(403)
  })

  test('a file is shown with its faults or its differences, and nothing is stored', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const preview = async (rows: unknown) =>
      ((await client.post('/admin/working-calendar/preview').withCsrfToken().asVisit().file('file', file(rows), { filename: 'a.json' }).signedInAs(admin)).body() as any).props
    const good = await preview(newYear)
    assert.deepInclude(good, { faults: [], differences: [{ day: '2027-01-01', text: '放假（元旦）' }], workdays: 260, isNew: true })
    const bad = await preview([...newYear, { date: '2027-01-02', type: '休' }])
    assert.deepEqual(bad.faults, [{ line: 2, text: '2027-01-02 本来就是周末，不必写成“休”' }])
    assert.equal((await calendar()).calendar.last, '2026-12-31')
  })

  test('without a file, or with another kind of file, the field says so', async ({ client }) => {
    const admin = await given.staff(city, 'city_admin')
    const post = () => client.post('/admin/working-calendar/preview').withCsrfToken().accept('json').signedInAs(admin)
    ;(await post()).assertStatus(422)
    const odd = await post().file('file', Buffer.from('x'), { filename: 'a.txt' })
    odd.assertStatus(422)
    odd.assertTextIncludes('只能导入 JSON 或 XLSX')
    const broken = await post().file('file', Buffer.from('{'), { filename: 'a.json' })
    broken.assertStatus(422)
    broken.assertTextIncludes('不是有效的 JSON')
  })

  test('a confirmed year counts, with its source and in the audit log', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const confirm = (body: object) => client.post('/admin/working-calendar').withCsrfToken().accept('json').redirects(0).signedInAs(admin).json(body)
    const without = await confirm({ year: 2027, off: ['2027-01-01'], on: [], source: '' }).asVisit()
    without.assertStatus(422)
    assert.deepInclude((without.body() as any).props, { sourceError: '请填写依据（如国办发明电文号）', year: { year: 2027, off: ['2027-01-01'], on: [], names: {} } })
    assert.equal((await calendar()).calendar.last, '2026-12-31')
    const wrong = await confirm({ year: 2027, off: ['2027-01-02'], on: [], source: '国办发明电' })
    wrong.assertStatus(422)
    wrong.assertTextIncludes('本来就是周末')
    ;(await confirm({ year: 2027, off: ['2027-01-01'], on: [], source: '国办发明电' })).assertStatus(302)
    assert.isFalse((await calendar()).calendar.isWorkday('2027-01-01'))
    const { rows } = await withLoading(() => currentTransaction().rawQuery(`select by_name, source from calendar_years where year = 2027`))
    assert.deepEqual(rows, [{ by_name: admin.actor.name, source: '国办发明电' }])
    const logged = await withLoading(() => currentTransaction().rawQuery(`select 1 from audit_log where action = 'calendar.load' and object_id = '2027'`))
    assert.isNotEmpty(logged.rows)
  })
})
