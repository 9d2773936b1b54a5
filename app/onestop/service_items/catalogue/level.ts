import type { LevelWord } from '#app/onestop/service_items/catalogue/raw_item'

/** Places are of level 1 to 4. */
export const levelWords: LevelWord[] = ['city', 'county', 'town', 'village']

export const levelOf = (word: LevelWord) => levelWords.indexOf(word) + 1
