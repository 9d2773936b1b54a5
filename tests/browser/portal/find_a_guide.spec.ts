import { test } from '@japa/runner'
import { scrollsSideways, seriousFaults } from '#tests/support/axe'

const widths = [{ width: 1280 }, { width: 320 }]
const standard = [
  '事项名称', '事项类型', '基本编码', '实施编码', '实施主体', '主体性质', '行使层级', '权力来源', '服务对象', '办件类型', '法定办结时限', '承诺办结时限',
  '到办事现场次数', '办理深度', '办理形式', '通办范围', '联办机构', '中介服务', '数量限制', '年检年报', '物流快递', '网上支付',
]
const sections = ['基本信息', '受理条件', '申请材料', '办理流程', '办理结果', '办理地点', '收费与依据', '常见问题', '待核说明']

test.group('From the home page to a guide', (group) => {
  group.each.timeout(60_000)

  test('at {width} px: search, open the guide, choose a village; nothing overflows, axe finds nothing serious')
    .with(widths)
    .run(async ({ assert, browserContext }, { width }) => {
      const page = await browserContext.newPage()
      await page.setViewportSize({ width, height: 800 })
      const sound = async () => {
        await page.getByRole('heading', { level: 1 }).waitFor()
        assert.isFalse(await scrollsSideways(page), page.url())
        assert.deepEqual(await seriousFaults(page), [], page.url())
      }

      await page.goto('/')
      await sound()
      await page.getByRole('searchbox', { name: '搜索事项' }).fill('低保')
      await page.getByRole('button', { name: '搜索', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '“低保”的查找结果' }).waitFor()
      await sound()

      await page.getByRole('link', { name: '城乡居民最低生活保障审核确认' }).click()
      await page.getByText('还没有选择').waitFor()
      await sound()
      await page.getByLabel('县（市、区）').selectOption({ label: '高州市' })
      await page.getByLabel('镇（街道）').selectOption({ label: '根子镇' })
      await page.getByLabel('村（社区）').selectOption({ label: '柏桥村' })
      await page.getByRole('heading', { name: '办理地点：高州市根子镇柏桥村' }).waitFor()
      await page.getByText('由 高州市民政局 办理').waitFor()
      await page.getByText('柏桥村便民服务站').waitFor()
      await sound()

      assert.includeMembers(await page.locator('#basics dt').allInnerTexts(), standard)
      assert.deepEqual(await page.locator('article h2').evaluateAll((all) => all.map((one) => one.firstChild!.textContent!.trim())), sections)
      assert.equal(await page.locator('#materials tbody tr').count(), 7)
    })

  test('the place is remembered for the next guide', async ({ browserContext }) => {
    const page = await browserContext.newPage()
    await page.goto('/items/MZ009?place=440902100000')
    await page.goto('/items/NY001')
    await page.getByRole('heading', { name: /办理地点：茂南区/ }).waitFor()
  })

  test('by keyboard: skip link, search, first answer', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await page.goto('/items')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '跳到主要内容')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('gllr')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '“gllr”的查找结果' }).waitFor()
    await page.locator('.list a').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '高龄老人津贴申领' }).waitFor()
  })

  test('no answer offers the nearest and a way on', async ({ browserContext }) => {
    const page = await browserContext.newPage()
    await page.goto('/items?q=' + encodeURIComponent('飞船老人月球观光'))
    await page.getByText('没有找到符合的事项').waitFor()
    await page.getByRole('heading', { name: '您要找的是不是' }).waitFor()
    await page.getByRole('link', { name: '高龄老人津贴申领' }).waitFor()
  })
})
