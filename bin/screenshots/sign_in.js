import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** By the sign-in page this login belongs to: those of staff begin with a role. All demo accounts have one password. */
export async function signIn(page, login) {
  const [{ password }] = JSON.parse(readFileSync(join(process.env.DATA_DIR, 'demo_accounts.json'), 'utf8'))
  const isStaff = /^[a-z]+-/.test(login)
  await page.goto(isStaff ? '/desk/sign-in' : '/sign-in')
  await page.locator(isStaff ? '#login' : '#account').fill(login)
  await page.locator('#password').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'))
}
