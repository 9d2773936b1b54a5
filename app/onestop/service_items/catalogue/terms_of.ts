import { hanTokens, initialTokens, isHan, pinyinTokens, runsOf } from '#app/onestop/service_items/catalogue/tokens'

interface Findable {
  code: string
  name: string
  department: string
  themes: string[]
  /** Words people say for it: 开小吃店. */
  everyday: string[]
  pinyin: string
  initials: string
}

/** What an item is found by, and how much each term counts: its name most, its themes least. */
export function termsOf(item: Findable) {
  const weights = new Map<string, number>()
  const add = (terms: string[], weight: number) => {
    for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  }
  const han = (text: string) => runsOf(text).flatMap((run) => (isHan(run) ? hanTokens(run) : [run]))
  add(han(item.name), 1)
  add(item.everyday.flatMap(han), 0.8)
  add(han(item.department), 0.5)
  add(item.themes.flatMap(han), 0.4)
  add([item.code.toLowerCase()], 3)
  add(pinyinTokens(item.pinyin), 1)
  add(initialTokens(item.initials), 1)
  return [...weights].map(([term, weight]) => ({ term, weight }))
}
