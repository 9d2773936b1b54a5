import { pinyin } from 'pinyin-pro'

/** How a Chinese name is typed without its characters: 根子镇 → genzizhen, gzz. */
export function spell(name: string) {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true }).map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return { pinyin: syllables.join(''), initials: syllables.map((one) => one[0] ?? '').join('') }
}
