import { test } from '@japa/runner'
import { scrollsSideways, seriousFaults } from '#tests/support/axe'
import { given } from '#tests/support/given'
import { signIn } from '#tests/support/signed_in'
import { givenCaseOf } from '#tests/support/told_applicant'

test.group('Reading messages', () => {
  test('an applicant sees what is new, opens it, and it is new no more', async ({ assert, browserContext, visit }) => {
    const applicant = await given.applicant()
    await signIn(browserContext, applicant)
    const empty = await visit('/my/messages')
    await empty.assertVisible(empty.getByText('还没有消息'))

    const kase = await givenCaseOf(applicant)
    await kase.hears('case.submitted')
    await kase.hears('case.supplement_requested', { until: '2026-11-27' })
    const page = await visit('/my/messages')
    const entrance = (unread: number) =>
      page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: new RegExp(`我的消息\\s*${unread}\\s*条未读`) })
    await entrance(2).waitFor()
    assert.deepEqual(await seriousFaults(page), [])

    await page.getByRole('link', { name: /请补正材料/ }).click()
    await page.assertVisible(page.getByRole('heading', { name: '请补正材料' }))
    await entrance(1).waitFor()
    assert.deepEqual(await seriousFaults(page), [])

    await page.setViewportSize({ width: 320, height: 640 })
    assert.isFalse(await scrollsSideways(page))
    await page.goBack()
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await page.getByRole('button', { name: '全部标为已读' }).waitFor({ state: 'detached' })
    assert.isFalse(await scrollsSideways(page))
  })
})
