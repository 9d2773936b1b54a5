import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { applicantPage } from '#tests/support/applicant_page'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { places, taskOf } from '#tests/support/taken_in'

const rows = (sql: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(sql, bindings)).rows)

test.group('Ratings', (group) => {
  group.each.setup(() => cleanDatabase())

  /** A portal case the town has refused to accept: over, and to be rated. */
  async function rejected() {
    const page = await applicantPage()
    const { caseId } = await page.apply()
    const town = await deskPage(await given.staff(places.town, 'window'))
    await town.act(caseId, 'prereview', { task: await taskOf(caseId, 'prereview') })
    await town.act(caseId, 'intake', { task: await taskOf(caseId, 'intake') })
    await town.act(caseId, 'rejection', { task: await taskOf(caseId, 'accept'), opinion: '不属于受理范围', legalBasis: '《中华人民共和国行政许可法》第三十二条' })
    return { page, caseId, town }
  }

  test('once after 不予受理, seen by the applicant and in the history of the office', async ({ assert }) => {
    const { page, caseId, town } = await rejected()
    assert.isTrue((await page.visit(`/my/cases/${caseId}`)).props.kase.mayRate)
    const word = { level: 2, indicators: ['C2', 'F1', 'C2'], comment: '跑了三次' }
    const rated = await page.post(`/my/cases/${caseId}/rating`, word)
    assert.equal(rated.status, 200)
    assert.equal(rated.body.state, 'rated')
    const again = await page.post(`/my/cases/${caseId}/rating`, { level: 5 })
    assert.equal(again.status, 409)
    assert.include(again.body.message, '只能评价一次')
    const { kase } = (await page.visit(`/my/cases/${caseId}`)).props
    assert.containsSubset(kase, { state: 'rated', mayRate: false, todo: null, rating: { level: 2, name: '不满意', indicators: ['办理时间长'], comment: '跑了三次' } })
    assert.deepEqual(kase.milestones.map((one: any) => one.title), ['提交', '不予受理'])
    const { history } = (await town.visit(`/desk/cases/${caseId}`)).props.kase
    assert.containsSubset(history[0], { title: '申请人评价：不满意', opinion: '办理时间长。跑了三次' })
    assert.isTrue((await rows('select status from dockets where case_id = ?', [caseId])).every((one: any) => one.status === 'rated'))
  })

  test('twice at the same moment is once', async ({ assert }) => {
    const { page, caseId } = await rejected()
    const answers = await Promise.all([5, 1, 4].map((level) => page.post(`/my/cases/${caseId}/rating`, { level })))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409])
    const [{ count }] = await rows('select count(*)::int as count from ratings')
    assert.equal(count, 1)
  })

  test('not before the case is over, not after it was withdrawn', async ({ assert }) => {
    const page = await applicantPage()
    const { caseId } = await page.apply()
    assert.equal((await page.post(`/my/cases/${caseId}/rating`, { level: 5 })).status, 409)
    await page.post(`/my/cases/${caseId}/withdrawal`, { actId: crypto.randomUUID() })
    assert.equal((await page.post(`/my/cases/${caseId}/rating`, { level: 5 })).status, 409)
  })

  test('refuses {name} with a sentence at the field')
    .with([
      { name: 'no level', body: {} },
      { name: 'a sixth level', body: { level: 6 } },
      { name: 'half a level', body: { level: 2.5 } },
      { name: 'a level in words', body: { level: '满意' } },
      { name: 'a long comment', body: { level: 5, comment: '好'.repeat(501) } },
      { name: 'indicators that are none', body: { level: 5, indicators: 'F1' } },
    ])
    .run(async ({ assert }, { body: word }) => {
      const { page, caseId } = await rejected()
      const { status, body } = await page.post(`/my/cases/${caseId}/rating`, word)
      assert.equal(status, 422)
      assert.match(body.errors[0].message, /[\u4e00-\u9fa5]{3}/)
      assert.isEmpty(await rows('select 1 from ratings'))
    })

  test('the comment lies sealed', async ({ assert }) => {
    const { page, caseId } = await rejected()
    await page.post(`/my/cases/${caseId}/rating`, { level: 1, comment: '我的电话是 13800005678' })
    const [{ comment }] = await rows('select comment from ratings')
    assert.isFalse(comment.includes(Buffer.from('13800005678')))
  })
})
