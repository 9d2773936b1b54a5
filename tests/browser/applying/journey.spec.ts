import { test } from '@japa/runner'
import type { Page } from 'playwright'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { scrollsSideways, seriousFaults } from '#tests/support/axe'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'
import { signIn } from '#tests/support/signed_in'
import { oldPerson, places, taskOf } from '#tests/support/taken_in'

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(samples.pdf(2000)) })
const onward = (page: Page, step: string) => page.getByRole('button', { name: `下一步：${step}` }).click()
const countOf = (table: string) => withLoading(async () => (await currentTransaction().rawQuery(`select count(*)::int as n from ${table}`)).rows[0].n as number)

async function chooseDivision(page: Page, path: string) {
  for (const [at, code] of [places.county, places.town, places.village].entries()) await page.locator(`[id="${path}-${at}"]`).selectOption(String(code))
}

/** 填写信息, both pages of the form. */
async function fillForm(page: Page, name: string) {
  await chooseDivision(page, 'registered')
  await chooseDivision(page, 'home.division')
  await page.locator('[id="home.detail"]').fill('12 号')
  await page.getByLabel('与家人同住').check()
  await page.locator('#contactName').fill('李建国')
  await page.getByLabel('子女', { exact: true }).check()
  await page.locator('#contactMobile').fill('13900001111')
  await page.getByRole('button', { name: /^下一页/ }).click()
  await page.locator('#bank').fill('中国建设银行')
  await page.locator('#account').fill('6217003320001234569')
  await page.locator('#holder').fill(name)
  for (const label of ['没有在其他地方领取同类津贴', '情况变化及时报告', '所填信息真实有效']) await page.getByLabel(label).check()
}

test.group('A citizen applies', (group) => {
  group.each.setup(() => cleanDatabase())
  group.each.timeout(120_000)

  test('at {width} px: from the home page to the receipt, a supplement and the rating')
    .with([{ width: 1280 }, { width: 320 }])
    .run(async ({ assert, browserContext }, { width }) => {
      const person = oldPerson()
      const who = await given.applicant({ name: person.name, number: person.idNumber, phone: person.phone })
      await signIn(browserContext, who)
      const page = await browserContext.newPage()
      await page.setViewportSize({ width, height: 800 })
      const sound = async () => {
        assert.isFalse(await scrollsSideways(page), page.url())
        assert.deepEqual(await seriousFaults(page), [], page.url())
      }

      await page.goto('/')
      await page.getByRole('searchbox', { name: '搜索事项' }).fill('高龄')
      await page.getByRole('button', { name: '搜索', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: '“高龄”的查找结果' }).waitFor()
      await page.getByRole('link', { name: '高龄老人津贴申领' }).click()
      await page.getByLabel('县（市、区）').selectOption(String(places.county))
      await page.getByLabel('镇（街道）').selectOption(String(places.town))
      await page.getByLabel('村（社区）').selectOption(String(places.village))
      await page.getByRole('heading', { name: '办理地点：茂南区镇盛镇荷榭村' }).waitFor()
      await page.getByRole('link', { name: '在线办理', exact: true }).click()

      // 情形: nothing chosen is said, then what follows from the choice.
      await onward(page, '填写信息')
      await page.getByRole('alert').getByText('请选择“谁来办？”').waitFor()
      await sound()
      for (const option of ['老人本人办理', '首次申领', '社会保障卡']) await page.getByLabel(option).check()
      await page.getByText('张表、准备').waitFor()
      await page.getByText('草稿已自动保存').waitFor()
      await onward(page, '填写信息')

      // 填写信息: what the account knows stands there and cannot be typed over.
      await page.getByText('由实名认证信息自动带入').waitFor()
      await page.getByText(person.idNumber).waitFor()
      await page.getByRole('button', { name: /^下一页/ }).click()
      await page.getByRole('alert').getByText('请填写联系人姓名').waitFor()
      await sound()
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && !!answer.request().postData()?.includes('李建国') && answer.ok())
      await page.locator('#contactName').fill('李建国')
      await page.locator('#contactName').blur()
      await saved
      await page.getByText('草稿已自动保存').waitFor()

      // Refreshed in the middle: it goes on where it was.
      await page.reload()
      await page.getByText('由实名认证信息自动带入').waitFor()
      assert.equal(await page.locator('#contactName').inputValue(), '李建国')
      await fillForm(page, person.name)
      await sound()
      await onward(page, '提交材料')

      // 材料: a refused file says why beside it; the needed one is asked for.
      await onward(page, '领取方式')
      await page.getByRole('alert').getByText('请上传居民身份证').waitFor()
      await sound()
      await page.locator('#pick-M01').setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is a program') })
      await page.locator('li.file.bad').waitFor()
      await page.locator('#pick-M01').setInputFiles(pdf('身份证正面.pdf'))
      await page.getByRole('link', { name: /查看\s*身份证正面/ }).waitFor()
      await onward(page, '领取方式')

      // Back and forward keep everything.
      await page.getByRole('heading', { name: '您想怎么拿到结果？' }).waitFor()
      await page.goBack()
      await page.getByRole('link', { name: /查看\s*身份证正面/ }).waitFor()
      await page.goForward()
      await page.getByLabel('邮寄').check()
      await onward(page, '核对提交')
      await page.getByRole('alert').getByText('请填写收件地址').waitFor()
      await sound()
      await page.getByLabel('到窗口领取').check()
      await onward(page, '核对提交')

      // 核对 and 提交, clicked twice.
      await page.getByText('茂南区镇盛镇荷榭村').first().waitFor()
      await sound()
      await page.getByRole('button', { name: '确认并提交' }).dblclick()
      await page.getByRole('heading', { level: 1, name: '申请已提交' }).waitFor()
      await sound()
      assert.equal(await countOf('cases'), 1)
      const code = (await page.locator('.code').innerText()).replace(/[^2-9A-Z]/g, '')
      assert.lengthOf(code, 12)
      await page.getByRole('link', { name: '打印收件回执' }).click()
      await page.getByRole('heading', { name: '收件回执' }).waitFor()
      await page.goBack()

      // 我的办件.
      await page.getByRole('link', { name: '查看办件' }).click()
      await page.getByText('待预审，现在不需要您做什么').waitFor()
      await sound()
      const caseId = page.url().split('/').at(-1)!

      // The town asks for a supplement.
      const town = await deskPage(await given.staff(places.town, 'window'))
      await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'prereview'), defects: [{ materialCode: 'M01', materialName: '居民身份证', opinion: '只有正面，请补反面' }] })
      await page.goto('/my/cases')
      await page.getByText('需要您：').waitFor()
      await sound()
      await page.getByRole('link', { name: '补正材料' }).click()
      await page.getByRole('heading', { name: /^补正 1 份材料/ }).waitFor()
      await page.getByText('只有正面，请补反面').waitFor()
      await page.locator('#fix-M01').setInputFiles(pdf('身份证反面.pdf'))
      await page.getByText('已补齐，可以提交').waitFor()
      await sound()
      await page.getByRole('button', { name: '提交补正' }).click()
      await page.getByText('已提交补正').waitFor()

      // Refused, so that it is over, and rated.
      await town.act(caseId, 'prereview', { task: await taskOf(caseId, 'prereview') })
      await town.act(caseId, 'intake', { task: await taskOf(caseId, 'intake') })
      await town.act(caseId, 'rejection', { task: await taskOf(caseId, 'accept'), opinion: '不属于受理范围', legalBasis: '《中华人民共和国行政许可法》第三十二条' })
      await page.reload()
      await page.getByRole('heading', { level: 2, name: '评价这次办理' }).first().waitFor()
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByText('请选择满意程度').waitFor()
      await page.getByLabel('满意', { exact: true }).check()
      await page.getByLabel('工作人员解答清楚').check()
      await page.getByLabel('还想说的话（选填）').fill('讲得很清楚')
      await sound()
      await page.getByRole('button', { name: '提交评价' }).click()
      await page.getByRole('heading', { name: '您的评价：满意' }).waitFor()
      await sound()

      // Anybody with the 查询码.
      await browserContext.clearCookies()
      await page.goto('/progress')
      await page.getByLabel('查询码').fill(code)
      await page.getByRole('button', { name: '查询进度' }).click()
      await page.getByText('已评价 · 不予受理').waitFor()
      await page.goto('/')
      await page.goto(`/progress#${code}`)
      await page.getByText('已评价 · 不予受理').waitFor()
      await sound()
    })

  test('a session that ends while typing loses nothing', async ({ assert, browserContext }) => {
    const person = oldPerson()
    const who = await given.applicant({ name: person.name, number: person.idNumber, phone: person.phone })
    await signIn(browserContext, who)
    const page = await browserContext.newPage()
    await page.goto(`/apply/MZ009?place=${places.village}`)
    for (const option of ['老人本人办理', '首次申领', '社会保障卡']) await page.getByLabel(option).check()
    await onward(page, '填写信息')
    await page.locator('#contactName').waitFor()
    await browserContext.clearCookies({ name: 'signed_in' })
    await page.locator('#contactName').fill('李建国')
    await page.getByText('登录已过期，内容还在本页').waitFor()
    await signIn(browserContext, who)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await page.getByText('草稿已自动保存').waitFor()
    await page.goto('/my/drafts')
    await page.getByRole('link', { name: /继续填写/ }).waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByRole('link', { name: /继续填写/ }).click()
    await page.locator('#contactName').waitFor()
    assert.equal(await page.locator('#contactName').inputValue(), '李建国')
  })

  test('a draft is offered on start: go on or begin anew', async ({ assert, browserContext }) => {
    const who = await given.applicant()
    await signIn(browserContext, who)
    const page = await browserContext.newPage()
    await page.goto(`/apply/MZ009?place=${places.village}`)
    await page.getByLabel('老人本人办理').check()
    await page.getByText('草稿已自动保存').waitFor()
    const other = await browserContext.newPage()
    await other.goto('/apply/MZ009')
    await other.getByRole('heading', { name: '您有一份没有提交的草稿' }).waitFor()
    assert.deepEqual(await seriousFaults(other), [])
    await other.getByRole('button', { name: '继续填写' }).click()
    await other.getByLabel('老人本人办理').waitFor()
    assert.isTrue(await other.getByLabel('老人本人办理').isChecked())
    await other.goto('/apply/MZ009')
    await other.getByRole('button', { name: '重新填写' }).click()
    await other.getByLabel('老人本人办理').waitFor()
    assert.isFalse(await other.getByLabel('老人本人办理').isChecked())
    assert.equal(await countOf('drafts'), 0)
  })

  test('a stranger signs in first and comes back; an item for entities says so to a person', async ({ browserContext }) => {
    const page = await browserContext.newPage()
    await page.goto('/apply/GA016')
    await page.waitForURL(/\/sign-in\?back=/)
    await signIn(browserContext, await given.applicant())
    await page.goto('/apply/GA016')
    await page.getByRole('alert').getByText('这件事由企业或单位申请').waitFor()
  })
})
