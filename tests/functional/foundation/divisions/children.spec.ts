import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { loadDivisions } from '#app/foundation/divisions/loading/load_divisions'
import { placeNames } from '#app/foundation/divisions/queries/place_names'

test.group('Divisions | level by level', (group) => {
  group.setup(() => withLoading(loadDivisions))

  test('the city, then a county, then a town, for anybody', async ({ assert, client }) => {
    const below = async (of?: string) => (await client.get('/divisions/children').qs(of ? { of } : {})).body()
    const counties = await below()
    assert.deepInclude(counties, { code: '440902000000', name: '茂南区', level: 2 })
    assert.deepInclude(await below('440902000000'), { code: '440902001000', name: '红旗街道', level: 3 })
    assert.deepInclude(await below('440902001000'), { code: '440902001001', name: '建设社区', level: 4 })
    assert.deepEqual(await below('440902001001'), [])
  })

  test('nonsense is refused, not asked of the database', async ({ client }) => {
    const answer = await client.get('/divisions/children').qs({ of: "1' or 1=1" }).header('accept', 'application/json')
    answer.assertStatus(422)
  })

  test('full names by code, for any number of places in one question', async ({ assert }) => {
    const names = await placeNames(['440902001001', '440902000000', 'nonsense', '999999999999'])
    assert.deepEqual([...names], [['440902000000', '茂南区'], ['440902001001', '茂南区红旗街道建设社区']])
  })
})
