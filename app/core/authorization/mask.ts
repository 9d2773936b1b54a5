/** Ten at most: a long value keeps its length to itself. */
const stars = (n: number) => '*'.repeat(Math.min(Math.max(n, 1), 10))

/** What may be seen of a sensitive value: 4409**********1234, 138****5678, 李*华, z****3. Nothing of a short one. */
export function mask(value: unknown) {
  if (value === null || value === undefined || value === '') return value
  const text = [...String(value)]
  const show = (head: number, tail: number) => text.slice(0, head).join('') + stars(text.length - head - tail) + text.slice(text.length - tail).join('')
  if (text.length >= 15) return show(4, 4)
  if (text.length >= 11) return show(3, 4)
  if (text.length > 2) return show(1, 1)
  return text.length === 2 ? text[0] + stars(1) : stars(1)
}
