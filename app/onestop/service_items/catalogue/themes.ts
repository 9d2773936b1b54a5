import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

/** One subject citizens look under. Compiled for finding, no official classification. */
export interface Theme {
  name: string
  /** An item belongs here if its name has one of these words … */
  words: string[]
  /** … or its department is one of these. */
  departments: string[]
}

export const themesOf = ({ name, dept }: Pick<RawItem, 'name' | 'dept'>, themes: Theme[]) =>
  themes.filter(({ words, departments }) => departments.includes(dept) || words.some((word) => name.includes(word))).map((theme) => theme.name)
