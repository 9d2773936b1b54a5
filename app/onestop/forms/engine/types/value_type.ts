import type { Context, DataClass, Field } from '../definition.js'

/** One type of answer: how it is read, what can be wrong with it, how it is printed and masked. */
export type ValueType<V = any> = {
  data: DataClass
  /** The canonical value of what was typed or sent; undefined when it cannot be one. */
  read(raw: unknown, field: Field): V | undefined
  /** Said when `read` gives up. */
  unreadable(raw: unknown, field: Field): string
  /** What is wrong and what is right, without the label; null when all is well. */
  problem?(value: V, field: Field, context: Context): string | null
  text?(value: V, field: Field): string
  mask?(value: V): string
}

/** Typed text as it is meant: no stray spaces, full-width letters and digits made half-width. */
export const typed = (raw: unknown) =>
  typeof raw === 'string'
    ? raw.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).trim()
    : undefined

/** Control characters and halves of surrogate pairs: they come from broken pasting and cannot be stored, printed or signed. */
export const printable = (text: string) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) && !/\p{Surrogate}/u.test(text)
export const unprintable = '含有不能显示的字符，请删去后重新填写'

/** Numbers people type in groups: 1380 000 0000, 6222-0200. */
export const compact = (raw: unknown) => typed(raw)?.replace(/[\s-]/g, '').toUpperCase()

export const keepEnds = (value: string, head: number, tail: number) => {
  const hidden = Math.max(0, value.length - head - tail)
  return value.slice(0, head) + '*'.repeat(hidden) + value.slice(head + hidden)
}
