import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { Theme } from '#app/onestop/service_items/catalogue/themes'

/** Themes, words people say, and what the home page offers first: compiled, no official classification and no count of cases. */
export interface Finding {
  themes: Theme[]
  everyday: Record<string, string[]>
  common: { person: string[]; entity: string[] }
}

let known: Finding | undefined

export const finding = () => (known ??= JSON.parse(readFileSync(app.makePath('database/data/item_finding.json'), 'utf8')) as Finding)
