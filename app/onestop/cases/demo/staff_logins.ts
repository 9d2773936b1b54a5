import { spell } from '#app/core/search/spell'
import type { DemoPlace } from '#app/onestop/cases/demo/places'

export type DemoRole = 'window' | 'reviewer' | 'chief'

/** 高州市民政局 → 民政局. */
const wordOf = (department: string) => department.replace(/^.+?(新城|[市区县])/, '')

/** The login of who does this at a place, as the demonstration accounts are named. */
export function loginOf(role: DemoRole, { code, level }: Pick<DemoPlace, 'code' | 'level'>, department: string) {
  if (level === 4) return `clerk-${code}`
  if (level === 3) return `${role}-${code.slice(0, 9)}`
  if (role === 'window') return `window-${code.slice(0, 6)}`
  return `${role}-${code.slice(0, 6)}-${spell(wordOf(department)).initials}`
}
