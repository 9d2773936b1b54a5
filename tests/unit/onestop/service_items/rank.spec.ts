import { test } from '@japa/runner'
import { enough, rank } from '#app/onestop/service_items/catalogue/rank'
import { readingsOf } from '#app/onestop/service_items/catalogue/query_terms'
import { termsOf } from '#app/onestop/service_items/catalogue/terms_of'

const items = [
  { name: '高龄老人津贴申领', pinyin: 'gaolinglaorenjintieshenling', initials: 'gllrjtsl' },
  { name: '残疾人证新办', pinyin: 'canjirenzhengxinban', initials: 'cjrzxb' },
  { name: '失业登记', pinyin: 'shiyedengji', initials: 'sydj' },
].map((one, no) => ({ ...one, no, code: `XX00${no}`, department: '民政局', themes: [], everyday: no === 2 ? ['丢了工作'] : [] }))

const all = items.flatMap((item) => termsOf(item).map((term) => ({ itemNo: item.no, ...term })))
const best = (query: string) => {
  const found = readingsOf(query).flatMap((reading) => rank(reading, all.filter(({ term }) => reading.includes(term)), items.length))
  const [first] = found.sort((a, b) => b.score - a.score)
  return first && first.score >= enough ? items[first.itemNo].name : undefined
}

test.group('Search ranking', () => {
  test('{query} finds {name}')
    .with([
      { query: '津贴', name: '高龄老人津贴申领' },
      { query: '老人', name: '高龄老人津贴申领' },
      { query: '津贴老人', name: '高龄老人津贴申领' },
      { query: '证残疾人', name: '残疾人证新办' },
      { query: '丢工作了', name: '失业登记' },
      { query: 'laoren', name: '高龄老人津贴申领' },
      { query: 'GLLR', name: '高龄老人津贴申领' },
      { query: 'cjrz', name: '残疾人证新办' },
      { query: 'xx001', name: '残疾人证新办' },
      { query: '失业djdengji', name: '失业登记' },
    ])
    .run(({ assert }, { query, name }) => assert.equal(best(query), name))

  test('{query} finds nothing')
    .with([{ query: '宇宙飞船' }, { query: '' }, { query: '%_\'"' }, { query: 'qqq' }])
    .run(({ assert }, { query }) => assert.isUndefined(best(query)))
})
