import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { seriousFaults } from '#tests/support/axe'
import { given } from '#tests/support/given'
import { signIn } from '#tests/support/signed_in'

const file = (rows: unknown) => ({ name: '2027.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rows)) })
const year = [
  { date: '2027-01-01', type: '休', name: '元旦' },
  { date: '2027-02-06', type: '班', name: '春节' },
]

test.group('The page of the working calendar', (group) => {
  group.each.teardown(async () => {
    await withLoading(() => currentTransaction().rawQuery('delete from calendar_years where year > 2026'))
  })

  test('a year is previewed, asked for its source, confirmed and shown', async ({ visit, browserContext, assert }) => {
    await signIn(browserContext, await given.staff(440900000000, 'city_admin'))
    const page = await visit('/admin/working-calendar?year=2026')
    await page.getByText('工作日放假 19 天').waitFor()
    assert.deepEqual(await seriousFaults(page), [])
    await page.locator('input[type=file]').setInputFiles(file([...year, { date: '2027-01-02', type: '休' }]))
    await page.getByText('2027-01-02 本来就是周末').waitFor()
    await page.getByRole('link', { name: '返回重新选择' }).click()
    await page.locator('input[type=file]').setInputFiles(file(year))
    await page.getByText('调休上班（春节）').waitFor()
    await page.getByRole('button', { name: '确认生效' }).click()
    await page.getByText('请填写依据').waitFor()
    assert.isTrue(await page.getByText('调休上班（春节）').isVisible())
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByLabel('依据').fill('国办发明电〔2026〕9 号')
    await page.getByRole('button', { name: '确认生效' }).click()
    await page.getByText('2027 年工作日历已生效').waitFor()
    await page.getByText('依据：国办发明电〔2026〕9 号').waitFor()
  })
})
