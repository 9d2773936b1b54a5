import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { demoCases } from './demo_cases.js'
import { fewColours } from './few_colours.js'
import { pages } from './pages.js'
import { signIn } from './sign_in.js'
import { sizes } from './sizes.js'

/** Pictures of the main pages of the copy at SCREENSHOTS_URL, into docs/screenshots; a word as argument takes only the names with it. */
const { SCREENSHOTS_URL: baseURL, TEST_CHROMIUM: executablePath, TEST_CHROMIUM_LIBRARIES: libraries } = process.env
const folder = resolve(import.meta.dirname, '../../docs/screenshots')
const [only = ''] = process.argv.slice(2)
const wanted = pages.filter(({ name }) => name.includes(only))

mkdirSync(folder, { recursive: true })
const cases = demoCases()
const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'], env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : undefined })
const states = new Map()
let failed = 0
for (const { name, as, way, on = 'desktop', whole = false } of wanted) {
  const who = cases[as]?.login ?? as
  const storageState = states.get(who)
  const context = await browser.newContext({ baseURL, viewport: sizes[on], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', storageState })
  const page = await context.newPage()
  try {
    if (who !== 'nobody' && !storageState) {
      await signIn(page, who)
      states.set(who, await context.storageState())
    }
    const answer = await (typeof way === 'string' ? page.goto(way) : way(page, cases))
    if (answer && answer.status() !== 200) throw new Error(`the page answered ${answer.status()}`)
    await page.waitForLoadState('networkidle')
    const png = await page.screenshot({ fullPage: whole })
    writeFileSync(join(folder, `${name}.png`), await fewColours(page, png))
    console.log(`✓ ${name}`)
  } catch (error) {
    failed++
    console.error(`✗ ${name}: ${error.message.split('\n')[0]}`)
  }
  await context.close()
}
await browser.close()
process.exit(failed ? 1 : 0)
