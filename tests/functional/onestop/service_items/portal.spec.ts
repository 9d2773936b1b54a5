import { test } from '@japa/runner'

const twelve = ['MZ009', 'MZ001', 'NY001', 'ZJ005', 'CL001', 'WJ001', 'SJ007', 'WJ004', 'CG001', 'JT001', 'WJ007', 'JT005']
const village = 440981105201

test.group('Portal of items', () => {
  test('the guide of {$self} at a village has all its parts')
    .with(twelve)
    .run(async ({ client, assert }, code) => {
      const response = await client.get(`/items/${code}`).qs({ place: village }).withInertia()
      response.assertStatus(200)
      const { guide, place } = response.inertiaProps as any
      assert.equal(place.no, village)
      assert.equal(guide.common.code, code)
      assert.match(guide.item.implementCode, /^[0-9A-HJ-NPQRTUWXY]{18}[345]\d{12}$/)
      assert.include(guide.item.pending.map(({ field }: any) => field), '实施编码')
      for (const part of ['conditions', 'materials', 'steps']) assert.isNotEmpty(guide.common[part], part)
      assert.isNotEmpty(guide.common.result.name)
      assert.equal(guide.intake.at(-1).level, 4)
    })

  test('without a place the guide says what is the same everywhere', async ({ client, assert }) => {
    const { guide, place } = (await client.get('/items/SJ007').withInertia()).inertiaProps as any
    assert.isNull(guide.item)
    assert.isNull(place.no)
    assert.lengthOf(place.choices[0].options, 8)
    assert.equal(guide.common.topLevel, 2)
  })

  test('a place that is none is no place: {place}')
    .with([{ place: '999999999999' }, { place: 'x' }, { place: '' }])
    .run(async ({ client, assert }, { place }) => {
      const response = await client.get('/items/SJ007').qs({ place }).withInertia()
      response.assertStatus(200)
      assert.isNull((response.inertiaProps as any).place.no)
    })

  test('a code in small letters is the same item, an unknown one is not found', async ({ client }) => {
    ;(await client.get('/items/sj007').withInertia()).assertStatus(200)
    const response = await client.get('/items/XX999').accept('json')
    response.assertStatus(404)
    response.assertTextIncludes('没有找到')
  })

  test('{query} is refused with a sentence')
    .with([{ query: 'level=9' }, { query: 'audience=alien' }, { query: `q=${'x'.repeat(101)}` }, { query: 'page=0' }, { query: 'q[]=1' }])
    .run(async ({ client }, { query }) => {
      const response = await client.get(`/items?${query}`).accept('json')
      response.assertStatus(422)
      response.assertTextIncludes('查询条件不正确')
    })

  test('the home page offers what is common, and what is near a remembered place', async ({ client, assert }) => {
    const { forPerson, points, hasProgress } = (await client.get('/').qs({ place: village }).withInertia()).inertiaProps as any
    assert.include(forPerson.map(({ code }: any) => code), 'MZ009')
    assert.deepEqual(points.map(({ level, items }: any) => [level, items]), [[4, 34], [3, 78]])
    assert.isBoolean(hasProgress)
  })
})
