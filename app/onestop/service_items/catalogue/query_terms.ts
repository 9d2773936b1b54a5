import { hanTokens, initialTokens, isHan, pinyinTokens, runsOf } from '#app/onestop/service_items/catalogue/tokens'

const longest = 40

/** One way to read what was typed; the better way counts. Letters may be pinyin, initials or a code. */
export function readingsOf(query: string) {
  const runs = runsOf(query.slice(0, longest))
  const han = runs.filter(isHan).flatMap(hanTokens)
  const letters = runs.filter((run) => !isHan(run))
  if (!letters.length) return [han]
  const readings = [letters, [letters.join('')], letters.join('').length > 2 ? pinyinTokens(letters.join('')) : [], initialTokens(letters.join(''))]
  return readings.filter((reading) => reading.length).map((reading) => [...han, ...reading])
}
