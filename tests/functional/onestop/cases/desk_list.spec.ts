import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { oldPerson, places, takenIn, taskOf } from '#tests/support/taken_in'

const load = (query: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(query, bindings)).rows)

/** Many cases of the town: due at every distance, some at the same moment, some standing still, some without a limit. */
const manyDockets = (count: number) =>
  load(
    `insert into dockets (case_id, tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, due_at, yellow_at, paused, created_at)
     select gen_random_uuid(), ?, ?, 'owner', true, 'T' || lpad(n::text, 6, '0'), '测试事项', '测试乙' || n, 0, 1, 'review', '审查',
       case when n % 11 = 0 then null else date_trunc('day', now()) + (n / 3 - 40) * interval '1 day' end,
       case when n % 11 = 0 then null else date_trunc('day', now()) + (n / 3 - 41) * interval '1 day' end,
       n % 7 = 0, now() - (n / 4) * interval '1 hour'
     from generate_series(1, ?) n`,
    [places.town, places.town, count]
  )

test.group('The desk list', (group) => {
  group.each.setup(() => cleanDatabase())

  test('page by page gives each of 300 cases once: red, yellow, grey, green, each by due date', async ({ assert }) => {
    await manyDockets(300)
    const desk = await deskPage(await given.staff(places.town, 'window'))
    const rows: any[] = []
    let after: string | null = null
    do {
      const { props }: any = await desk.visit(`/desk/cases?tab=running&size=17${after ? `&after=${after}` : ''}`)
      rows.push(...props.rows)
      after = props.next
    } while (after)
    assert.lengthOf(rows, 300)
    assert.equal(new Set(rows.map(({ caseId }) => caseId)).size, 300)
    const tones = rows.map(({ lamp }) => lamp.tone)
    const order = tones.filter((tone, at) => tone !== tones[at - 1])
    assert.deepEqual(order, ['red', 'yellow', 'grey', 'green', 'done'])
    for (const tone of ['red', 'yellow', 'green']) {
      const due = rows.filter(({ lamp }) => lamp.tone === tone).map(({ lamp }) => lamp.dueOn)
      assert.deepEqual(due, [...due].sort())
    }
  })

  test('the numbers above it are those of the lists behind them', async ({ assert }) => {
    await manyDockets(80)
    const desk = await deskPage(await given.staff(places.town, 'window'))
    const { props } = await desk.visit('/desk/cases?tab=running')
    const { tabs, lamps } = props.counts
    assert.equal(tabs.running, 80)
    assert.equal(lamps.red + lamps.yellow + lamps.grey + lamps.green, 80)
    for (const tab of ['todo', 'running', 'overdue', 'done']) {
      assert.lengthOf((await desk.visit(`/desk/cases?tab=${tab}&size=100`)).props.rows, tabs[tab], tab)
    }
    for (const lamp of ['red', 'yellow', 'grey', 'green'] as const) {
      assert.lengthOf((await desk.visit(`/desk/cases?tab=running&size=100&lamp=${lamp}`)).props.rows, lamps[lamp], lamp)
    }
  })

  test('finds by number from its beginning, by name and by the whole ID number', async ({ assert }) => {
    const { town, person, receipt } = await takenIn(oldPerson('梁大年'))
    await takenIn(oldPerson('何小满'))
    const found = async (q: string) => (await town.visit(`/desk/cases?tab=running&q=${encodeURIComponent(q)}`)).props.rows.map(({ applicant }: any) => applicant)
    assert.deepEqual(await found(receipt.caseNumber), ['梁大年'])
    assert.deepEqual(await found('梁'), ['梁大年'])
    assert.deepEqual(await found(person.idNumber), ['梁大年'])
    assert.deepEqual(await found(person.idNumber.slice(0, 17) + (person.idNumber.endsWith('X') ? '1' : 'X')), [])
    assert.deepEqual(await found('%'), [])
  })

  test('L-008: each row has its mark, can be filtered by it, and the mark changes while one stays signed in', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const marks = async (query = '') => (await town.visit(`/desk/cases?tab=running${query}`)).props.rows.map(({ statusTitle, lamp }: any) => [statusTitle, lamp.tone])
    assert.deepEqual(await marks(), [['待受理', 'green']])
    assert.deepEqual(await marks('&status=supplement'), [])
    await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'accept'), defects: [{ materialCode: 'M01', materialName: '居民身份证', opinion: '请重拍' }] })
    assert.deepEqual(await marks(), [['补正中', 'grey']])
    assert.deepEqual(await marks('&status=supplement'), [['补正中', 'grey']])
    assert.deepEqual(await marks('&lamp=grey'), [['补正中', 'grey']])
  })

  test('below one is looked at by right only', async ({ assert }) => {
    await takenIn()
    const admin = await deskPage(await given.staff(places.county, 'tenant_admin'))
    const clerk = await deskPage(await given.staff(places.otherVillage, 'window'))
    assert.isTrue((await admin.visit('/desk/cases?tab=running')).props.range.mayWiden)
    assert.lengthOf((await admin.visit('/desk/cases?tab=running&scope=wide')).props.rows, 1)
    assert.lengthOf((await clerk.visit('/desk/cases?tab=running&scope=wide')).props.rows, 0)
  })

  test('nonsense in the address is a sentence, not a failure', async ({ assert }) => {
    const desk = await deskPage(await given.staff(places.town, 'window'))
    assert.equal((await desk.visit('/desk/cases?after=bm9uc2Vuc2U')).status, 200)
    const { status } = await desk.send('GET', '/desk/cases?tab=nothing&size=100000')
    assert.equal(status, 422)
  })
})
