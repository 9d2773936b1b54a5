import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = (dataDir) => join(dataDir, 'copy.json')

/** What a running copy leaves for `npm run ace`: where it serves and which of its servers are its own. No secret is in it. */
export const tellCopy = (dataDir, facts) => writeFileSync(file(dataDir), JSON.stringify(facts), { mode: 0o600 })
export const forgetCopy = (dataDir) => rmSync(file(dataDir), { force: true })
export const readCopy = (dataDir) => (existsSync(file(dataDir)) ? JSON.parse(readFileSync(file(dataDir), 'utf8')) : undefined)
