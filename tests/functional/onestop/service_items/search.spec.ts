import { test } from '@japa/runner'
import { listItems } from '#modules/onestop/service_items'

test.group('Finding items', () => {
  test('{q} finds {code} among the first three')
    .with([
      { q: '低保', code: 'MZ001' },
      { q: '津贴', code: 'MZ009' },
      { q: '危房', code: 'ZJ005' },
      { q: '货运', code: 'JT001' },
      { q: '护士', code: 'WJ007' },
      { q: '生育登记', code: 'WJ001' },
      { q: '残疾人证', code: 'CL001' },
      { q: '残疾证', code: 'CL001' },
      { q: '宅基地', code: 'NY001' },
      { q: '食品许可', code: 'SJ007' },
      { q: '占道', code: 'CG001' },
      { q: '卫生许可', code: 'WJ004' },
      { q: '网约车', code: 'JT005' },
      { q: '孩子上学', code: 'JY003' },
      { q: '开小吃店', code: 'SJ009' },
      { q: '开饭店', code: 'SJ007' },
      { q: '老人高龄津贴', code: 'MZ009' },
      { q: '经营食品许可', code: 'SJ007' },
      { q: '我要给老人申请高龄津贴', code: 'MZ009' },
      { q: 'gaoling', code: 'MZ009' },
      { q: 'shengyudengji', code: 'WJ001' },
      { q: 'sydj', code: 'WJ001' },
      { q: 'SPJYXK', code: 'SJ007' },
      { q: 'cjrz', code: 'CL001' },
      { q: 'zhaijidi', code: 'NY001' },
      { q: 'mz009', code: 'MZ009' },
    ])
    .run(async ({ assert }, { q, code }) => {
      const { items } = await listItems({ q })
      assert.include(items.slice(0, 3).map((item) => item.code), code)
    })

  test('{q} finds nothing and nothing breaks')
    .with([{ q: '宇宙飞船发射' }, { q: '%' }, { q: "'; drop table items; --" }, { q: '㍿' }])
    .run(async ({ assert }, { q }) => {
      const { items, total } = await listItems({ q })
      assert.isEmpty(items)
      assert.equal(total, 0)
    })

  test('what has no full answer suggests the nearest', async ({ assert }) => {
    const { suggestions } = await listItems({ q: '老人飞船月球观光' })
    assert.isNotEmpty(suggestions)
    assert.match(suggestions[0].name, /老/)
  })

  test('filters narrow, and count what is left of the others', async ({ assert }) => {
    const all = await listItems({})
    assert.equal(all.total, 199)
    const { total, facets, items } = await listItems({ audience: 'entity', department: '市场监督管理局' })
    assert.isBelow(total, 13 + 1)
    assert.isTrue(items.every(({ forEntity, department }) => forEntity && department === '市场监督管理局'))
    assert.equal(facets.department.find(({ value }) => value === '市场监督管理局')?.count, total)
    assert.isAbove(facets.department.length, 5)
    const village = await listItems({ level: 4 })
    assert.equal(village.total, 34)
  })

  test('pages hold every item once', async ({ assert }) => {
    const codes = await Promise.all(Array.from({ length: 10 }, (_, at) => listItems({ page: at + 1 }).then(({ items }) => items.map(({ code }) => code))))
    assert.lengthOf(new Set(codes.flat()), 199)
  })
})
