import { test } from '@japa/runner'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { chineseDay } from '#app/foundation/notifications/chinese_day'
import { listMessages } from '#app/foundation/notifications/queries/list_messages'
import { sentences } from '#app/foundation/notifications/sentences'
import { linkCases, unreadCount } from '#modules/foundation/notifications'
import { given } from '#tests/support/given'
import { givenCaseOf } from '#tests/support/told_applicant'
import '#tests/support/page_props'

test.group('My messages', () => {
  test('what happens to a case is told to its applicant, in order, the newest first', async ({ assert }) => {
    const applicant = await given.applicant()
    const kase = await givenCaseOf(applicant)
    await kase.hears('case.submitted')
    await kase.hears('case.supplement_requested', { until: '2026-11-27T15:59:59.000Z' })
    await kase.hears('case.no_sentence_for_this')
    const { messages } = await actAs(applicant.actor, () => listMessages())
    assert.deepEqual(messages.map(({ title }) => title), ['请补正材料', '申请已提交'])
    assert.include(messages[0].body, '“高龄老人津贴申领”')
    assert.include(messages[0].body, '请在 11 月 27 日前提交')
    assert.equal(await actAs(applicant.actor, unreadCount), 2)
  })

  test('the text lies encrypted', async ({ assert }) => {
    const applicant = await given.applicant()
    const kase = await givenCaseOf(applicant)
    await kase.hears('case.accepted')
    const { rows } = await withLoading(() => currentTransaction().rawQuery('select body, title from messages where case_id = ?', [kase.caseId]))
    assert.notInclude(rows[0].body.toString(), '高龄')
  })

  test('the list is paged; all can be marked as read at once', async ({ client, assert }) => {
    const applicant = await given.applicant()
    const kase = await givenCaseOf(applicant)
    for (let i = 0; i < 21; i++) await kase.hears('case.accepted')
    const first = await client.get('/my/messages').signedInAs(applicant).asPage()
    first.response.assertStatus(200)
    const { messages, next } = first.props
    assert.lengthOf(messages, 20)
    const rest = await client.get(`/my/messages?before=${next}`).signedInAs(applicant).asPage()
    assert.lengthOf(rest.props.messages, 1)

    await client.post('/my/messages/readings').signedInAs(applicant).withCsrfToken().redirects(0)
    assert.equal(await actAs(applicant.actor, unreadCount), 0)
  })

  test('opening one marks it as read and leads to the case where there is a page for it', async ({ client, assert }) => {
    const applicant = await given.applicant()
    const kase = await givenCaseOf(applicant)
    await kase.hears('case.concluded')
    const { messages } = await actAs(applicant.actor, () => listMessages())
    linkCases((caseId) => `/somewhere/${caseId}`)
    const { props } = await client.get(`/my/messages/${messages[0].id}`).signedInAs(applicant).asPage()
    assert.include(props.message, { title: '申请已办结，请评价', link: `/somewhere/${kase.caseId}` })
    assert.equal(props.portalMenu.at(-1).unread, 0)
  })

  test("another's message, a wrong number and a malformed one look the same", async ({ client }) => {
    const [owner, other] = [await given.applicant(), await given.applicant()]
    const kase = await givenCaseOf(owner)
    await kase.hears('case.accepted')
    const { messages } = await actAs(owner.actor, () => listMessages())
    for (const id of [messages[0].id, '01890000-0000-7000-8000-000000000000', 'x']) {
      ;(await client.get(`/my/messages/${id}`).signedInAs(other)).assertStatus(404)
    }
    ;(await client.get('/my/messages?before=x').signedInAs(owner)).assertStatus(422)
  })

  test('nobody is told without signing in', async ({ client }) => {
    const page = await client.get('/my/messages').header('accept', 'text/html').redirects(0)
    page.assertStatus(302)
  })
})

test.group('Sentences', () => {
  const facts = { item: '生育登记', number: '123', until: '11 月 27 日' }

  test('{$self}: names the item, and reads without a day too')
    .with(Object.keys(sentences))
    .run(({ assert }, topic) => {
      assert.include(sentences[topic].text(facts), '生育登记')
      assert.notMatch(sentences[topic].text({ ...facts, until: null }), /null|undefined/)
    })

  test('days are those of Asia/Shanghai', ({ assert }) => {
    assert.equal(chineseDay('2026-11-26T16:00:00.000Z'), '11 月 27 日')
    assert.equal(chineseDay('2026-01-05'), '1 月 5 日')
  })
})
