import { test } from '@japa/runner'
import type { Browser } from '#app/onestop/cases/demo/browser'
import { loadDemo } from '#app/foundation/identity/loading/load_demo'
import { cleanDatabase } from '#tests/support/clean_database'
import { takenIn, visitors } from '#tests/support/demo/drive'

/** Two villages of two counties: 根子镇 of 高州市, 羊角镇 of 茂南区. */
const [here, there] = ['440981104001', '440902103201']
const at = (code: string, name: string) => ({ code, name })

const listed = async (browser: Browser, query = '') => {
  const seen: string[] = []
  for (const tab of ['todo', 'running', 'overdue', 'done']) {
    const { rows } = await browser.page(`/desk/cases?tab=${tab}${query}`)
    seen.push(...rows.map(({ caseId }: { caseId: string }) => caseId))
  }
  return new Set(seen)
}

test.group('Desk lists of the four levels', (group) => {
  group.setup(() => cleanDatabase())
  group.setup(() => loadDemo())

  test('N-02 accounts of city, county, town and village use the same desk: own area, below it by right, nothing of another area', async ({ assert }) => {
    const people = visitors()
    const [mine, others] = [await takenIn('MZ009', '根子镇', here), await takenIn('MZ009', '羊角镇', there)]
    const ofCity = await takenIn('JT005', '根子镇', here)
    const wide = '&scope=wide'

    for (const [login, place, own] of [
      ['clerk-440981104001', at(here, '根子社区'), [mine, ofCity]],
      ['window-440981104', at('440981104000', '根子镇'), [mine]],
      ['reviewer-440981-mzj', at('440981000000', '高州市'), [mine]],
      ['window-440900', at('440900000000', '茂名市'), [ofCity]],
    ] as const) {
      const { browser } = await people.member(login, place)
      for (const query of ['', wide]) assert.sameMembers([...(await listed(browser, query))], [...own], `${login} ${query}`)
      for (const one of own) assert.equal((await browser.page(`/desk/cases/${one}`)).kase.id, one, login)
      await assert.rejects(() => browser.page(`/desk/cases/${others}`), /没有找到/)
    }

    const county = (await people.member('admin-440981', at('440981000000', '高州市'))).browser
    assert.sameMembers([...(await listed(county))], [mine])
    assert.sameMembers([...(await listed(county, wide))], [mine, ofCity])
    await assert.rejects(() => county.page(`/desk/cases/${others}`), /没有找到/)

    const city = (await people.member('admin-440900', at('440900000000', '茂名市'))).browser
    assert.sameMembers([...(await listed(city))], [ofCity])
    assert.sameMembers([...(await listed(city, wide))], [mine, others, ofCity])
  }).timeout(60_000)
})
