import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The accounts that the demo data brought, as lines to print; none with a database of the caller's own. */
export function demoAccounts(dataDir) {
  const file = join(dataDir, 'demo_accounts.json')
  if (!existsSync(file)) return []
  const accounts = JSON.parse(readFileSync(file, 'utf8'))
  return ['演示账号 / demo accounts（登录名 · 口令 · 身份）:', ...accounts.map(({ who, login, password }) => `  ${login} · ${password} · ${who}`)]
}
