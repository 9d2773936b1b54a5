import { test } from '@japa/runner'
import { given } from '#tests/support/given'
import { seriousFaults } from '#tests/support/axe'
import { signIn } from '#tests/support/signed_in'

test.group('Pages that refuse', () => {
  test('a wrong address says what to do', async ({ assert, visit }) => {
    const page = await visit('/no/such/thing' as any)
    await page.getByRole('heading', { name: '没有找到您要的内容' }).waitFor()
    await page.getByRole('link', { name: '回到首页' }).waitFor()
    assert.deepEqual(await seriousFaults(page), [])
  })

  test('a missing right offers another account', async ({ visit, browserContext }) => {
    await signIn(browserContext, await given.applicant())
    const page = await visit('/admin/divisions')
    await page.getByRole('heading', { name: '您没有办理此事的权限' }).waitFor()
    await page.getByRole('link', { name: '换账号登录' }).waitFor()
  })

  test('a page that is too old keeps what was typed', async ({ assert, visit, browserContext }) => {
    const page = await visit('/desk/sign-in')
    await page.getByLabel('账号').fill('window-440900')
    await page.getByLabel('密码').fill('something')
    await browserContext.clearCookies()
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('页面打开得太久，刚才的操作没有生效').waitFor()
    assert.equal(await page.getByLabel('账号').inputValue(), 'window-440900')
  })
})
