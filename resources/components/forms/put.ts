import type { Answers } from '@forms/definition'

/** A copy of the answers with one of them changed: `members.0.income`. */
export function put<T extends Answers | unknown[]>(answers: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.')
  const copy = (Array.isArray(answers) ? [...answers] : { ...answers }) as Record<string, any>
  copy[key] = rest.length ? put(copy[key] ?? (/^\d/.test(rest[0]) ? [] : {}), rest.join('.'), value) : value
  return copy as T
}
