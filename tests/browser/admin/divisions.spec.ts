import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { given } from '#tests/support/given'
import { signIn } from '#tests/support/signed_in'

const [city, county, town] = [440900000000, 440981000000, 440981104000]
const node = (page: Page, no: number) => page.locator(`[role=treeitem][data-no="${no}"]`)
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.no)

async function open(browserContext: any, who: any, path = '/admin/divisions'): Promise<Page> {
  await signIn(browserContext, who)
  const page = await browserContext.newPage()
  await page.goto(path)
  await page.waitForSelector('[role=tree]')
  return page
}

test.group('Admin | the tree of places', () => {
  test('what lies below is fetched when it is opened, and only then', async ({ browserContext, assert }) => {
    const page = await open(browserContext, await given.staff(city, 'city_admin'))
    assert.equal(await page.locator('[role=treeitem]').count(), 9)
    await node(page, county).locator('.knob').click()
    await node(page, town).waitFor()
    assert.equal(await page.locator('[role=treeitem]').count(), 9 + 28)
    assert.equal(await node(page, county).getAttribute('aria-expanded'), 'true')
  })

  test('by keyboard alone: down, open, into, choose, close', async ({ browserContext, assert }) => {
    const page = await open(browserContext, await given.staff(county, 'tenant_admin'))
    await page.focus('[role=treeitem][tabindex="0"]')
    for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowDown')
    const tenth = await focused(page)
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector(`[data-no="${tenth}"][aria-expanded=true]`)
    await page.keyboard.press('ArrowRight')
    const village = await focused(page)
    assert.notEqual(village, tenth)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/admin/divisions?place=${village}`)
    await page.waitForSelector(`[data-no="${village}"][aria-selected=true]`)
  })

  test('found by initials and shown where it lies', async ({ browserContext, assert }) => {
    const page = await open(browserContext, await given.staff(city, 'city_admin'))
    await page.fill('input[type=search]', 'gzz')
    await page.click('text=茂名市 / 高州市')
    await page.waitForSelector(`[data-no="${town}"][aria-selected=true]`)
    assert.equal(await page.locator('h1').innerText(), '根子镇')
    await page.fill('input[type=search]', '没有这个地方')
    await page.waitForSelector('text=没有名称、拼音或代码以“没有这个地方”开头的区划')
  })
})

test.group('Admin | the pages', () => {
  test('{path}: no fault that axe sees')
    .with([
      { path: '/admin/divisions?place=440971000000' },
      { path: '/admin/departments?scope=wide' },
      { path: '/admin/accounts?scope=wide' },
      { path: '/admin/roles?scope=wide' },
      { path: '/admin/pending-reviews?scope=wide' },
    ])
    .run(async ({ browserContext, assert }, { path }) => {
      await signIn(browserContext, await given.staff(city, 'city_admin', '政务服务和数据管理局'))
      const page = await browserContext.newPage()
      await page.goto(path)
      await page.waitForSelector('h1')
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
      const { violations } = await page.evaluate(() => (window as any).axe.run())
      assert.deepEqual(violations.map(({ id, nodes }: any) => [id, nodes[0].html]), [])
    })
})
