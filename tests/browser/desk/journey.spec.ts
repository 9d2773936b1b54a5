import { test } from '@japa/runner'
import type { BrowserContext, Page } from 'playwright'
import { cleanDatabase } from '#tests/support/clean_database'
import { scrollsSideways, seriousFaults } from '#tests/support/axe'
import { given, type SignedIn } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'
import { signIn } from '#tests/support/signed_in'
import { oldPerson, places } from '#tests/support/taken_in'

const wide = { width: 1280, height: 900 }
/** 1280 at 200 %. */
const doubled = { width: 640, height: 450 }

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(samples.pdf(2000)) })

async function chooseDivision(page: Page, path: string) {
  for (const [at, code] of [places.county, places.town, places.village].entries()) await page.locator(`[id="${path}-${at}"]`).selectOption(String(code))
}

/** The same browser, somebody else at the desk. */
async function sit(context: BrowserContext, who: SignedIn<unknown>, page: Page, path: string) {
  await context.clearCookies()
  await signIn(context, who)
  await page.goto(path)
}

test.group('The desk', (group) => {
  group.each.setup(() => cleanDatabase())
  group.each.timeout(120_000)

  test('from the village window to handing out, each at their own desk', async ({ assert, browserContext, visit }) => {
    const [clerk, window, first, reviewer, chief, issuer] = await Promise.all([
      given.staff(places.village, 'window', undefined, { name: '陈永康' }),
      given.staff(places.town, 'window', undefined, { name: '车玉兰' }),
      given.staff(places.town, 'reviewer'),
      given.staff(places.county, 'reviewer', '民政局'),
      given.staff(places.county, 'chief', '民政局'),
      given.staff(places.county, 'issuer', '民政局'),
    ])
    const person = oldPerson('梁大年')
    await signIn(browserContext, clerk)
    const page = await visit('/desk/take-in')
    await page.setViewportSize(wide)

    // 窗口收件
    await page.getByLabel('事项').fill('高龄')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('link', { name: /高龄老人津贴申领/ }).click()
    const onward = page.getByRole('button', { name: '下一步：填写表单' })
    await onward.click()
    await page.getByRole('alert').getByText('请填写姓名').waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByLabel('姓名', { exact: true }).fill(person.name)
    await page.getByLabel('身份证号', { exact: true }).fill(person.idNumber)
    await page.getByLabel('手机号', { exact: true }).fill(person.phone)
    await page.getByLabel('已核对证件原件').check()
    await page.getByLabel(/当面同意/).check()
    for (const option of ['老人本人办理', '首次申领', '社会保障卡']) await page.getByLabel(option).check()
    await onward.click()
    await chooseDivision(page, 'registered')
    await chooseDivision(page, 'home.division')
    await page.locator('[id="home.detail"]').fill('12 号')
    await page.getByLabel('与家人同住').check()
    await page.locator('#contactName').fill('李建国')
    await page.getByLabel('子女', { exact: true }).check()
    await page.locator('#contactMobile').fill('13900001111')
    await page.locator('#bank').fill('中国建设银行')
    await page.locator('#account').fill('6217003320001234569')
    await page.locator('#holder').fill(person.name)
    for (const label of ['没有在其他地方领取同类津贴', '情况变化及时报告', '所填信息真实有效']) await page.getByLabel(label).check()
    await page.getByRole('button', { name: '下一步：材料和领取' }).click()
    const hand = page.getByRole('button', { name: '确认收件，打印回执' })
    await hand.click()
    await page.getByRole('alert').getByText('请上传居民身份证').waitFor()
    await page.locator('[id="materials.M01"]').setInputFiles(pdf('身份证.pdf'))
    await page.getByRole('link', { name: /查看\s*身份证/ }).waitFor()
    await page.getByText('请上传居民身份证').first().waitFor({ state: 'detached' })
    await hand.dblclick()
    await page.waitForURL('**/notices/1')
    await page.getByRole('heading', { name: '收件回执' }).waitFor()
    await page.getByText('查询码', { exact: true }).waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await page.setViewportSize(doubled)
    assert.isFalse(await scrollsSideways(page))
    await page.setViewportSize(wide)
    const casePath = new URL(page.url()).pathname.replace('/notices/1', '')

    // 镇街：列表、补正
    await sit(browserContext, window, page, '/desk/cases')
    const row = page.getByRole('row', { name: /梁大年/ })
    await row.getByText('待受理').waitFor()
    assert.equal(await page.getByRole('row', { name: /梁大年/ }).count(), 1)
    assert.deepEqual(await seriousFaults(page), [])
    await page.setViewportSize(doubled)
    assert.isFalse(await scrollsSideways(page))
    await page.setViewportSize(wide)
    await row.getByRole('link', { name: /^受理/ }).click()
    await page.getByRole('button', { name: '一次性补正' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /居民身份证/ }).check()
    await dialog.getByRole('button', { name: '发出补正告知书' }).click()
    await dialog.getByText('请写明补正意见').waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await dialog.getByLabel(/^补正意见/).fill('复印件不清楚，请重新拍照上传')
    await dialog.getByRole('button', { name: '发出补正告知书' }).click()
    await page.getByText('已发出补正告知').waitFor()
    await page.getByText(/已暂停 自/).waitFor()
    assert.deepEqual(await seriousFaults(page), [])

    // 村窗口：代为提交补正
    await sit(browserContext, clerk, page, casePath)
    await page.getByRole('button', { name: '代为提交补正' }).click()
    await page.getByRole('dialog').locator('#supply-M01').setInputFiles(pdf('身份证补.pdf'))
    await page.getByRole('dialog').getByRole('link', { name: /查看\s*身份证补/ }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '提交补正' }).click()
    await page.getByText('已提交补正').waitFor()

    // 受理、初审、审查、决定、办结
    await sit(browserContext, window, page, casePath)
    await page.setViewportSize(doubled)
    assert.isFalse(await scrollsSideways(page))
    assert.deepEqual(await seriousFaults(page), [])
    await page.setViewportSize(wide)
    await page.getByRole('button', { name: '受理，出具受理通知书' }).dblclick()
    await page.getByText('已受理').waitFor()
    await sit(browserContext, first, page, casePath)
    await page.getByRole('button', { name: '同意，报送下一环节' }).click()
    await page.getByText('请填写审查意见').waitFor()
    await page.getByLabel('审查意见').fill('情况属实')
    await page.getByRole('button', { name: '同意，报送下一环节' }).click()
    await page.getByText('已同意报送').waitFor()
    await sit(browserContext, reviewer, page, casePath)
    await page.getByRole('button', { name: '符合规定条件' }).click()
    await page.getByRole('button', { name: '同意，报送下一环节' }).click()
    await page.getByText('已同意报送').waitFor()
    await sit(browserContext, chief, page, casePath)
    await page.getByLabel('决定意见').fill('准予')
    await page.getByRole('button', { name: /^准予，出具/ }).click()
    await page.getByText('已准予').waitFor()
    await sit(browserContext, issuer, page, casePath)
    await page.getByRole('button', { name: /^办结/ }).click()
    await page.getByText('已办结').first().waitFor()

    // 村窗口：出件
    await sit(browserContext, clerk, page, '/desk/cases')
    await page.getByRole('row', { name: /梁大年/ }).getByRole('link', { name: /^出件/ }).click()
    await page.getByRole('button', { name: '出件，核对身份后交付' }).click()
    await page.getByLabel('领取人证件号码').fill('440999199001010015')
    await page.getByRole('button', { name: '核对无误，交付' }).click()
    await page.getByText('领取人证件号码与申请人不一致').waitFor()
    assert.equal(await page.getByLabel('领取人证件号码').inputValue(), '440999199001010015')
    await page.getByLabel('领取人证件号码').fill(person.idNumber)
    await page.getByRole('button', { name: '核对无误，交付' }).click()
    await page.getByText('已出件').waitFor()
    await page.getByText('待评价').first().waitFor()
    await page.getByRole('link', { name: '结果领取凭证' }).click()
    await page.getByRole('heading', { name: '结果领取凭证' }).waitFor()
  })
})
