import { test } from '@japa/runner'
import { seriousFaults } from '#tests/support/axe'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { signIn } from '#tests/support/signed_in'
import { places, takenIn, taskOf } from '#tests/support/taken_in'

const otherCounty = 440904000000
const otherTown = 440904101000

/** A case that waits for the decision of the county. */
async function atDecision() {
  const { caseId, town } = await takenIn()
  await town.act(caseId, 'acceptance', { task: await taskOf(caseId, 'accept') })
  await (await deskPage(await given.staff(places.town, 'reviewer'))).act(caseId, 'agreement', { task: await taskOf(caseId, 'first_review'), opinion: '情况属实' })
  await (await deskPage(await given.staff(places.county, 'reviewer', '民政局'))).act(caseId, 'agreement', { task: await taskOf(caseId, 'review'), opinion: '符合条件' })
  return caseId
}

test.group('Handing over at the desk', (group) => {
  group.each.setup(() => cleanDatabase())
  group.each.timeout(120_000)

  test('移送管辖 asks for receiver, reason and legal basis; afterwards the case is only to be read', async ({ assert, browserContext, visit }) => {
    const caseId = await atDecision()
    await signIn(browserContext, await given.staff(places.county, 'chief', '民政局'))
    const page = await visit(`/desk/cases/${caseId}`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: '移送管辖' }).click()
    const go = page.getByRole('button', { name: '移送，出具移送告知书' })
    await go.click()
    for (const words of ['请选择接收单位', '请写明移送理由', '请填写移送的法律依据']) await page.getByText(words).waitFor()
    await page.getByLabel('接收单位').selectOption(String(otherCounty))
    await page.getByLabel('移送理由').fill('申请人户籍不在本区')
    await page.getByLabel('法律依据').fill('试验依据第五条')
    assert.deepEqual(await seriousFaults(page), [])
    await go.click()
    await page.getByText('已移送管辖').waitFor()
    await page.getByText('现在没有需要您办理的事').waitFor()
    await page.getByRole('link', { name: '移送告知书' }).click()
    await page.getByText('您不需要重新申请').waitFor()
  })

  test('转其他窗口出件: place by place, to where somebody is at the window', async ({ assert, browserContext, visit }) => {
    const caseId = await atDecision()
    await (await deskPage(await given.staff(places.county, 'chief', '民政局'))).act(caseId, 'permission', { task: await taskOf(caseId, 'decide'), opinion: '准予' })
    await (await deskPage(await given.staff(places.county, 'issuer', '民政局'))).act(caseId, 'conclusion', { task: await taskOf(caseId, 'conclude') })
    const other = await given.staff(otherTown, 'window')
    await signIn(browserContext, await given.staff(places.village, 'window'))
    const page = await visit(`/desk/cases/${caseId}`)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.getByRole('button', { name: '转其他窗口' }).click()
    const go = page.getByRole('button', { name: '转到所选窗口出件' })
    await go.click()
    await page.getByText('请选择出件的地方').waitFor()
    await page.getByLabel('县（市、区）').selectOption(String(otherCounty))
    await page.getByLabel('镇（街道）').selectOption(String(otherTown))
    await page.getByLabel('村（社区）').waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await go.click()
    await page.getByText('已转其他窗口出件').waitFor()
    const { props } = await (await deskPage(other)).visit(`/desk/cases/${caseId}`)
    assert.include(props.kase.acts.tasks[0].acts, 'hand_out')
  })
})
