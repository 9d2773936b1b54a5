import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** One word for the contents of all these files and folders; it changes with any of them. */
export function fingerprint(root, paths, leaveOut = () => false) {
  const files = paths.map((path) => join(root, path)).filter(existsSync).flatMap(filesOf).map((file) => relative(root, file)).filter((file) => !leaveOut(file))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}
