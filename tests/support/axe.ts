import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { Page } from 'playwright'

const source = () => readFileSync(app.makePath('node_modules/axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { target: string[]; failureSummary: string }[]
}

/**
 * What axe finds serious or critical on this page, one line each: `assert.deepEqual(await seriousFaults(page), [])`. Rules of WCAG 2.1 A and AA.
 */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(source())
  const violations = await page.evaluate(async () => {
    const rules = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] } }
    return (await (globalThis as any).axe.run(document, rules)).violations as Violation[]
  })
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n').at(1)?.trim()}`))
}

/** True when the page is wider than its window: at 320 px nothing may be. */
export const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
