/** Characters that mean something: Han, letters, digits; lower case. */
export const runsOf = (text: string) => text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []

export const isHan = (run: string) => /^\p{Script=Han}/u.test(run)

const grams = (run: string, size: number) =>
  Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size))

/** Chinese words are mostly of two characters: pairs find them without a dictionary, single characters bear a misspelt order. */
export const hanTokens = (run: string) => [...new Set([...grams(run, 2), ...run])]

/** Of pinyin and initials: triples and pairs, so that a piece from the middle finds too. */
export const pinyinTokens = (run: string) => [...new Set(grams(run, 3))].map((gram) => `p:${gram}`)
export const initialTokens = (run: string) => [...new Set(grams(run, 2))].map((gram) => `i:${gram}`)
