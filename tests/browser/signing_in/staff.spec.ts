import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { digestOf } from '#app/foundation/identity/session_key'
import { given, givenPassword, one } from '#tests/support/given'
import { seriousFaults } from '#tests/support/axe'
import { signIn } from '#tests/support/signed_in'

const city = 440900000000
const gaozhou = 440981000000

test.group('Staff', () => {
  test('sign in where they wanted to go, switch position, sign out', async ({ assert, visit, browserContext }) => {
    await browserContext.setExtraHTTPHeaders({ 'x-forwarded-for': '10.2.1.1' })
    const clerk = await given.staff(city, 'city_admin', undefined, { name: '陈国栋' })
    await given.position(clerk, gaozhou, 'tenant_admin')
    const page = await visit('/admin/divisions')
    await page.waitForURL(/\/desk\/sign-in\?back=/)
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByLabel('账号').fill(clerk.login)
    await page.getByLabel('密码').fill('wrong')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('账号或密码不对').waitFor()
    assert.equal(await page.getByLabel('账号').inputValue(), clerk.login)
    await page.getByLabel('密码').fill(givenPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/admin/divisions')
    await page.locator('.topbar .org', { hasText: /^茂名市$/ }).waitFor()
    assert.deepEqual(await seriousFaults(page), [])

    await page.getByRole('button', { name: /账号与岗位/ }).click()
    await page.getByRole('button', { name: /高州市 · / }).click()
    await page.locator('.topbar .org', { hasText: '茂名市 / 高州市' }).waitFor()
    await page.getByRole('button', { name: /账号与岗位/ }).click()
    await page.keyboard.press('Escape')
    assert.isTrue(await page.getByRole('button', { name: /账号与岗位/ }).evaluate((button) => button === document.activeElement))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL('**/desk/sign-in')
  })

  test('an expired session leads to the sign-in page and back', async ({ visit, browserContext }) => {
    await browserContext.setExtraHTTPHeaders({ 'x-forwarded-for': '10.2.1.2' })
    const clerk = await given.staff(city, 'city_admin')
    await signIn(browserContext, clerk)
    const page = await visit('/admin/divisions')
    await withLoading(() => one(`update sessions set expires_at = now() where digest = ? returning 1`, [digestOf(clerk.key)]))
    await page.getByRole('navigation', { name: '功能菜单' }).getByRole('link').first().click()
    await page.waitForURL(/\/desk\/sign-in\?back=%2Fadmin/)
    await page.getByLabel('账号').fill(clerk.login)
    await page.getByLabel('密码').fill(givenPassword)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(/\/admin\//)
  })

  test('are warned two minutes ahead, and one key keeps the session', async ({ visit, browserContext }) => {
    const clerk = await given.staff(city, 'city_admin')
    await withLoading(() =>
      one(`update sessions set last_seen_at = now() - interval '28 minutes 30 seconds' where digest = ? returning 1`, [digestOf(clerk.key)])
    )
    await withLoading(() => one(`update sessions set expires_at = now() + interval '90 seconds' where digest = ? returning 1`, [digestOf(clerk.key)]))
    await signIn(browserContext, clerk)
    const page = await visit('/admin/divisions')
    await page.getByText('2 分钟内没有操作将自动退出登录').waitFor()
    await withLoading(() => one(`update sessions set expires_at = now() + interval '1 hour' where digest = ? returning 1`, [digestOf(clerk.key)]))
    await page.getByRole('button', { name: '继续办理' }).press('Enter')
    await page.getByText('2 分钟内没有操作将自动退出登录').waitFor({ state: 'detached' })
  })

  test('an administrator page is one column at 200 %', async ({ assert, visit, browserContext }) => {
    await signIn(browserContext, await given.staff(city, 'city_admin'))
    const page = await visit('/admin/divisions')
    await page.setViewportSize({ width: 683, height: 384 })
    const [menu, work] = [await page.locator('.menu').boundingBox(), await page.locator('#main').boundingBox()]
    assert.isAtMost(menu!.y + menu!.height, work!.y)
  })
})
