import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { withLoading } from '#app/core/tenancy/doors'
import { loadDivisions } from '#app/foundation/divisions/loading/load_divisions'
import { definitionNames, readDefinition } from '#tests/support/forms/definitions'
import { fillIn } from '#app/onestop/forms/filling/fill_in'
import { openFixture } from '#tests/support/forms/open_fixture'
import { allowance, allowanceContext } from '#tests/support/forms/samples'

const form = () => readDefinition('minimum_living_allowance')
const origins = { name: { source: 'account', locked: true }, idNumber: { source: 'account', locked: true } }
const allowanceAt = (more: object = {}) => ({ form: form(), context: allowanceContext, look: 'portal', origins, answers: allowance, ...more })
const next = (page: Page) => page.click('button.go')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className)
const errorOf = (page: Page, path: string) => page.locator(`[id="${path}-error"]`)
const typed = (page: Page) => page.evaluate(() => (window as any).typed.value)
const given = (page: Page, name: string) => page.evaluate((key) => (window as any)[key], name)

test.group('Forms | filling in', (group) => {
  group.setup(() => withLoading(loadDivisions))

  test('a wrong answer is said when its field is left, a missing one only when the page is', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, mobile: '' } }))
    await page.focus('#mobile')
    await page.focus('[id="home.detail"]')
    assert.equal(await errorOf(page, 'mobile').count(), 0)
    await page.fill('#mobile', '1380000567')
    assert.equal(await errorOf(page, 'mobile').count(), 0)
    await page.focus('[id="home.detail"]')
    assert.equal(await errorOf(page, 'mobile').innerText(), '联系手机：应为 11 位数字，现在是 10 位')
    assert.equal(await page.getAttribute('#mobile', 'aria-invalid'), 'true')
    assert.include(await page.getAttribute('#mobile', 'aria-describedby'), 'mobile-error')
  })

  test('the summary takes the keyboard, says the same words, and leads to the control', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, mobile: '', home: undefined } }))
    await next(page)
    await page.waitForSelector('[role=alert]')
    assert.include(await focused(page), 'sum')
    assert.deepEqual(await page.locator('[role=alert] a').allInnerTexts(), ['请填写联系手机', '请填写居住地址'])
    await page.click('[role=alert] a >> nth=1')
    assert.equal(await focused(page), 'home.division-0')
    await page.click('[role=alert] a >> nth=0')
    assert.equal(await focused(page), 'mobile')
  })

  test('putting one thing right does not take the keyboard away', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, mobile: '', home: undefined } }))
    await next(page)
    await page.waitForSelector('[role=alert]')
    await page.fill('#mobile', '13800005678')
    assert.equal(await focused(page), 'mobile')
    assert.deepEqual(await page.locator('[role=alert] a').allInnerTexts(), ['请填写居住地址'])
  })

  test('page by page to the end; what is handed on is judged and pruned', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, payTo: 'socialCard', otherIncome: '1００' } }))
    for (let at = 0; at < 4; at++) await next(page)
    const result = await given(page, 'result')
    assert.deepInclude(result, { otherIncome: 100, incomePerHead: 300.1 })
    assert.notProperty(result, 'account')
    assert.equal((await typed(page)).account, allowance.account)
  })

  test('rows: the added one takes the keyboard, removing gives it back, the error says which row', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt())
    await next(page)
    await page.click('text=添加成员')
    assert.equal(await focused(page), 'members.3.memberName')
    await next(page)
    assert.include(await page.locator('[role=alert]').innerText(), '成员 4：请填写成员姓名')
    await page.click('text=删除成员 4')
    assert.equal(await focused(page), 'members-add')
    assert.equal(await page.locator('.row-card').count(), 3)
  })

  test('the first row stands open from the start', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, members: undefined } }))
    await next(page)
    assert.equal(await page.locator('.row-card').count(), 1)
  })

  test('what the account knows is read, not typed', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt())
    assert.equal(await page.locator('#name').count(), 0)
    assert.include(await page.locator('.read').innerText(), '示例甲')
    assert.include(await page.locator('.source').innerText(), '实名认证')
  })

  test('places are chosen level by level; only the village is an answer', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ answers: { ...allowance, registered: undefined } }))
    const choose = async (level: number, code: string) => {
      await page.waitForSelector(`[id="registered-${level}"] option[value="${code}"]`, { state: 'attached' })
      await page.selectOption(`[id="registered-${level}"]`, code)
    }
    await choose(0, '440902000000')
    await choose(1, '440902001000')
    assert.notEqual((await typed(page)).registered, '440902001000')
    await choose(2, '440902001001')
    assert.equal((await typed(page)).registered, '440902001001')
    await choose(0, '440981000000')
    assert.equal((await typed(page)).registered, '')
  })

  test('words of the server send the person to the page, and vanish when the field is edited', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ fromServer: [{ path: 'bank', rule: 'server', text: '开户银行：没有查到这家银行' }] }))
    await page.waitForSelector('[role=alert]')
    assert.equal(await errorOf(page, 'bank').innerText(), '开户银行：没有查到这家银行')
    await page.fill('#bank', '示例银行')
    assert.equal(await errorOf(page, 'bank').count(), 0)
  })

  test('the window shows no fault that axe sees, with every error said', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ look: 'desk', answers: {} }))
    await next(page)
    await page.waitForSelector('.el-select')
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
    const { violations } = await page.evaluate(() => (window as any).axe.run('#app'))
    assert.deepEqual(violations.map(({ id, nodes }: any) => [id, nodes[0].html]), [])
  })

  test('a question for files offers a button first; missing files lead the keyboard to it', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    const context = { today: '2026-11-24', scenario: { applicant: 'person', who: 'proxy' } }
    await openFixture(page, { form: readDefinition('general'), context, look: 'portal', answers: {} })
    await next(page)
    await page.click('text=请上传委托书')
    assert.isTrue(await page.evaluate(() => !!document.activeElement?.closest('#authority')))
    await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
    const { violations } = await page.evaluate(() => (window as any).axe.run('#app'))
    assert.deepEqual(violations.map(({ id, nodes }: any) => [id, nodes[0].html]), [])
  })

  test('the window sees all pages at once', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ look: 'desk' }))
    assert.equal(await page.locator('h2.page').count(), 4)
    await next(page)
    assert.property(await given(page, 'result'), 'incomePerHead')
  })

  test('the summary leads back to the page it is about', async ({ assert, browserContext }) => {
    const page = await browserContext.newPage()
    await openFixture(page, allowanceAt({ show: 'summary', mayRead: ['open', 'personal'] }))
    await page.click('text=修改家庭收入')
    assert.equal(await given(page, 'edit'), 'means')
  })
})

test.group('Forms | every form, every page', () => {
  test('{$self}: no fault that axe sees, at 320 px nothing to scroll sideways')
    .with(definitionNames)
    .run(async ({ assert, browserContext }, name) => {
      const definition = readDefinition(name)
      const scenario = Object.fromEntries((definition.scenario ?? []).map(({ code, options }) => [code, options[0].code]))
      const context = { today: '2026-11-24', scenario }
      const answers = fillIn(definition, context)
      const page = await browserContext.newPage()
      await page.setViewportSize({ width: 320, height: 800 })
      await openFixture(page, { form: definition, context, look: 'portal', answers })
      await page.addScriptTag({ path: 'node_modules/axe-core/axe.min.js' })
      for (const step of definition.steps) {
        if (!(await page.locator('h2.page').innerText()).startsWith(step.title)) continue
        assert.isAtMost(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${name} ${step.title}`)
        const { violations } = await page.evaluate(() => (window as any).axe.run('#app'))
        assert.deepEqual(violations.map(({ id, nodes }: any) => [id, nodes[0].html]), [], `${name} ${step.title}`)
        await next(page)
      }
      assert.isObject(await given(page, 'result'))
    })
})
