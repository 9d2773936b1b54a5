import { test } from '@japa/runner'
import { Division } from '#modules/foundation/divisions'
import { withPublic } from '#app/core/tenancy/doors'
import { resolveItem } from '#modules/onestop/service_items'

/** Places where an application may be handed in. */
const city = 440900000000
const county = 440902000000
const town = 440981105000
const village = 440981105201
const zone = 440971000000
const zoneTown = 440971103000

const decider = async (code: string, place: number) => {
  const { authority } = await resolveItem(code, place)
  return authority.no
}

const countyOf = (place: number) => Math.floor(place / 1e6) * 1e6
const townOf = (place: number) => Math.floor(place / 1e3) * 1e3

test.group('Authority', () => {
  test('{code} {name}: county and zone decide, whatever town or village takes it in')
    .with([
      { code: 'MZ009', name: '高龄老人津贴申领' },
      { code: 'MZ001', name: '城乡居民最低生活保障审核确认' },
      { code: 'ZJ005', name: '农村危房改造对象申请' },
      { code: 'CL001', name: '残疾人证新办(换发、升级)' },
      { code: 'SJ007', name: '食品经营许可' },
      { code: 'WJ004', name: '公共场所卫生许可' },
      { code: 'CG001', name: '临时占用城市道路审批' },
      { code: 'JT001', name: '道路普通货运经营许可' },
      { code: 'WJ007', name: '护士执业注册' },
    ])
    .run(async ({ assert }, { code, name }) => {
      for (const place of [county, town, village, zone, zoneTown]) assert.equal(await decider(code, place), countyOf(place), `${code} ${place}`)
      assert.equal((await resolveItem(code, village)).name, name)
    })

  test('{code}: the town decides, and takes from its villages')
    .with([{ code: 'NY001' }, { code: 'WJ001' }])
    .run(async ({ assert }, { code }) => {
      for (const place of [town, village, zoneTown]) assert.equal(await decider(code, place), townOf(place))
      assert.include((await resolveItem(code, village)).department.name, '便民服务中心')
    })

  test('生育登记 is decided by the county when handed in there, 宅基地 is not offered there', async ({ assert }) => {
    assert.equal(await decider('WJ001', county), county)
    await assert.rejects(() => resolveItem('NY001', county), /没有办理部门/)
  })

  test('护士执业注册 is decided by the city when handed in there', async ({ assert }) => {
    assert.equal(await decider('WJ007', city), city)
  })

  test('网络预约出租汽车驾驶员证 is decided by the city from everywhere', async ({ assert }) => {
    for (const place of [city, county, town, village, zone, zoneTown]) assert.equal(await decider('JT005', place), city)
  })

  test('a county item is not offered at the city: somebody must say which county', async ({ assert }) => {
    await assert.rejects(() => resolveItem('SJ007', city), /没有办理部门/)
  })

  test('what is no item and what is no place is refused', async ({ assert }) => {
    await assert.rejects(() => resolveItem('XX999', town), /没有找到/)
    await assert.rejects(() => resolveItem('MZ009', 440999000000), /没有办理部门/)
  })

  test('every place has an authority for most items, all of one tree', async ({ assert }) => {
    const places = await withPublic(() => Division.query().where('level', 4))
    assert.isAbove(places.length, 1800)
    for (const place of places.filter((_, at) => at % 97 === 0)) assert.equal(await decider('MZ009', place.no), countyOf(place.no))
  })
})

test.group('Item view', () => {
  test('says who does what at each level from the authority down', async ({ assert }) => {
    assert.deepEqual((await resolveItem('MZ001', village)).intake, { county: '审核审定', town: '受理初审', village: '帮办代办/代收件' })
    assert.deepEqual((await resolveItem('SJ007', village)).intake, { county: '受理审批', town: '代收件', village: '代收件' })
  })

  test('marks estimated limits, synthetic codes, and keeps on-the-spot items at zero days', async ({ assert }) => {
    const allowance = await resolveItem('MZ009', town)
    assert.containSubset(allowance.statutory, { days: 15, unit: '工作日', pending: '未查到法定时限，为估计值' })
    assert.deepEqual(allowance.pending.map(({ field }) => field).slice(0, 4), ['实施编码', '基本编码', '法定办结时限', '承诺办结时限'])
    const birth = await resolveItem('WJ001', town)
    assert.isTrue(birth.instant)
    assert.equal(birth.committed.days, 0)
    assert.isNull(birth.statutory.pending)
  })

  test('keeps article 45 apart from what only pauses the commitment', async ({ assert }) => {
    const { specialProcedures, flow } = await resolveItem('SJ007', county)
    assert.deepEqual(specialProcedures, [{ name: '现场核查', article45: false }])
    assert.equal(flow, 'K')
  })

  test('is found by number as by code, inside a door as outside', async ({ assert }) => {
    const view = await resolveItem('MZ009', village)
    assert.deepEqual(await withPublic(() => resolveItem(view.no, village)), view)
  })
})
