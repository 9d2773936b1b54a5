import { test } from '@japa/runner'
import { seriousFaults } from '#tests/support/axe'
import { given } from '#tests/support/given'
import { signIn } from '#tests/support/signed_in'

test.group('An authority words an item for itself', () => {
  test('from the list to the form, an error at its field, then the guide shows the change', async ({ assert, browserContext }) => {
    await signIn(browserContext, await given.staff(440983000000, 'tenant_admin'))
    const page = await browserContext.newPage()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/admin/items?q=' + encodeURIComponent('食品经营'))
    await page.getByRole('cell', { name: '食品经营许可', exact: true }).waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByRole('link', { name: '修改' }).click()

    await page.getByLabel(/承诺办结时限/).fill('11')
    await page.getByLabel('窗口地址').fill('政务服务中心一楼（示例）')
    await page.getByLabel('修改原因').fill('试点提速')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '承诺天数不能超过法定的 10 天' }).waitFor()
    assert.equal(await page.getByLabel('窗口地址').inputValue(), '政务服务中心一楼（示例）')
    assert.deepEqual(await seriousFaults(page), [])

    await page.getByLabel(/承诺办结时限/).fill('2')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('已保存，办事指南按新的内容显示').waitFor()
    await page.getByText('第 1 次：试点提速').waitFor()
    await page.goto('/items/SJ007?place=440983000000')
    await page.getByText('窗口地址：政务服务中心一楼（示例）').waitFor()
    await page.getByText('2 个工作日').first().waitFor()
  })
})
