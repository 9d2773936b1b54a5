import { currentTransaction } from '#app/core/tenancy/doors'
import { readingsOf } from '#app/onestop/service_items/catalogue/query_terms'
import { rank, type Match } from '#app/onestop/service_items/catalogue/rank'

/** How well each item answers what was typed, by number: the best of its readings (Chinese, pinyin, initials, code). Inside a door. */
export async function searchItems(query: string, total: number) {
  const readings = readingsOf(query)
  const { rows } = await currentTransaction().rawQuery(
    'select item_no as "itemNo", term, weight from item_terms where term = any(?::text[])',
    [[...new Set(readings.flat())]] as any[]
  )
  const scores = new Map<number, number>()
  for (const reading of readings) {
    const wanted = new Set(reading)
    const matches = (rows as Match[]).filter(({ term }) => wanted.has(term))
    for (const { itemNo, score } of rank(reading, matches, total)) scores.set(itemNo, Math.max(score, scores.get(itemNo) ?? 0))
  }
  return scores
}
