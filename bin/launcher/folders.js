import { mkdirSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkFolder } from './platform.js'

export const project = resolve(import.meta.dirname, '../..')

/** Where this copy lives: DATA_DIR, else `data` in the project. A test run keeps its own services in `test` below it. */
export const wishedDataDir = () => resolve(process.env.DATA_DIR ?? join(project, 'data'))

/** The folders of one copy, made when missing. System packages are shared with the tests. */
export function openFolders(part = '.') {
  const wished = wishedDataDir()
  checkFolder(wished, 200)
  const dataDir = join(realpathSync(wished), part)
  const folders = { project, dataDir, system: join(realpathSync(wished), 'system'), records: join(dataDir, 'run'), logs: join(dataDir, 'logs'), secrets: join(dataDir, 'keys') }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  for (const name of ['records', 'logs', 'secrets']) mkdirSync(folders[name], { recursive: true, mode: 0o700 })
  return folders
}
