import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { applicantPage, blankContent } from '#tests/support/applicant_page'
import { cleanDatabase } from '#tests/support/clean_database'
import { oldPerson, places } from '#tests/support/taken_in'

const rows = (sql: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(sql, bindings)).rows)

test.group('Drafts', (group) => {
  group.each.setup(() => cleanDatabase())

  test('keep what is typed, right or wrong, and come back with the page', async ({ assert }) => {
    const page = await applicantPage()
    const id = randomUUID()
    const content = { ...blankContent, scenario: { who: 'self' }, answers: { mobile: '138', age: 'not a number' } }
    assert.equal((await page.save(id, content)).status, 200)
    const { props } = await page.visit(`/apply/MZ009?draft=${id}`)
    assert.isTrue(props.resume)
    assert.containsSubset(props.draft, { id, step: 'form', content })
    assert.equal(props.place.no, places.village)
    const again = await page.visit('/apply/MZ009')
    assert.isFalse(again.props.resume)
    assert.equal(again.props.draft.id, id)
    assert.deepEqual((await page.visit('/my/drafts')).props.drafts.map((one: any) => one.id), [id])
  })

  test('lie sealed', async ({ assert }) => {
    const page = await applicantPage()
    await page.save(randomUUID(), { ...blankContent, answers: { contactName: '吴秀英' } })
    const [{ content }] = await rows('select content from drafts')
    assert.isFalse(content.includes(Buffer.from('吴秀英')))
  })

  test('are nobody else’s: 404 for reading, saving, submitting and deleting', async ({ assert }) => {
    const [mine, other] = [await applicantPage(), await applicantPage(oldPerson('陈大年'))]
    const id = randomUUID()
    await mine.save(id, blankContent)
    assert.isNull((await other.visit(`/apply/MZ009?draft=${id}`)).props.draft)
    assert.equal((await other.save(id, { ...blankContent, answers: { name: '别人' } })).status, 404)
    assert.equal((await other.submit(id, blankContent)).status, 404)
    assert.equal((await other.send('DELETE', `/my/drafts/${id}`)).status, 404)
    assert.deepEqual((await mine.visit(`/apply/MZ009?draft=${id}`)).props.draft.content.answers, {})
  })

  test('are one per applicant and item', async ({ assert }) => {
    const page = await applicantPage()
    const first = randomUUID()
    await page.save(first, blankContent)
    const second = await page.save(randomUUID(), blankContent)
    assert.equal(second.status, 409)
    assert.include(second.body.message, '继续填写')
    assert.equal((await page.send('DELETE', `/my/drafts/${first}`)).status, 204)
    assert.equal((await page.save(randomUUID(), blankContent)).status, 200)
  })

  test('do not overwrite one another from two pages in silence', async ({ assert }) => {
    const page = await applicantPage()
    const [id, other] = [randomUUID(), randomUUID()]
    await page.save(id, blankContent)
    assert.equal((await page.save(id, { ...blankContent, answers: { name: '一' } }, { editor: other, seen: page.editor })).status, 200)
    const late = await page.save(id, { ...blankContent, answers: { name: '二' } })
    assert.equal(late.status, 409)
    assert.include(late.body.message, '另一个页面')
    assert.equal((await page.visit(`/apply/MZ009?draft=${id}`)).props.draft.content.answers.name, '一')
    assert.equal((await page.save(id, { ...blankContent, answers: { name: '二' } }, { seen: other })).status, 200)
  })

  test('refuse with a sentence: {name}')
    .with([
      { name: 'too large', change: { content: { ...blankContent, answers: { a: '长'.repeat(80_000) } } } },
      { name: 'too deep', change: { content: { ...blankContent, answers: { a: { b: { c: { d: { e: { f: 1 } } } } } } } } },
      { name: 'answers no object', change: { content: { ...blankContent, answers: 'x' } } },
      { name: 'an unknown step', change: { step: 'end' } },
      { name: 'no content', change: { content: null } },
      { name: 'a place where nobody decides it', change: { placeNo: 440900000000 } },
      { name: 'a place there is not', change: { placeNo: 123456789012 } },
      { name: 'a file id of the wrong shape', change: { content: { ...blankContent, materials: [{ code: 'M01', uploadId: 'x' }] } } },
    ])
    .run(async ({ assert }, { change }) => {
      const page = await applicantPage()
      const { status, body } = await page.save(randomUUID(), blankContent, change)
      assert.equal(status, 422)
      assert.match(body.message ?? body.errors[0].message, /[\u4e00-\u9fa5]{5}/)
      assert.isEmpty(await rows('select 1 from drafts'))
    })

  test('of an unknown item: 404', async ({ assert }) => {
    const page = await applicantPage()
    assert.equal((await page.save(randomUUID(), blankContent, { itemCode: 'ZZ999' })).status, 404)
    assert.equal((await page.visit('/apply/ZZ999')).status, 404)
  })

  test('survive a session that ended: 401 while it is over, all of it afterwards', async ({ assert }) => {
    const page = await applicantPage()
    const id = randomUUID()
    await page.save(id, { ...blankContent, answers: { name: '一' } })
    await rows(`update sessions set expires_at = now() - interval '1 minute' returning 1`)
    const over = await page.save(id, { ...blankContent, answers: { name: '二' } })
    assert.equal(over.status, 401)
    assert.include(over.body.message, '登录')
    const [{ state }] = await rows('select state from drafts where id = ?', [id])
    assert.equal(state, 'open')
  })

  test('of an item for entities a person is told before starting', async ({ assert }) => {
    const page = await applicantPage()
    const { props } = await page.visit('/apply/GA016?place=440902000000')
    assert.deepEqual(props.item.applicantKinds, ['entity'])
    assert.equal(props.applicant.kind, 'person')
  })
})
