import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { Page } from 'playwright'

/** What axe finds serious or critical on this page, one line each. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(app.makePath('node_modules/axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { violations } = await (window as any).axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }: any) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }: any) => nodes.map(({ html }: any) => `${id}: ${html.slice(0, 160)}`))
  })
}
