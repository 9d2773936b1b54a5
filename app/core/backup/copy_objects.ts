import { constants } from 'node:fs'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

const fineToMiss = ['EEXIST', 'ENOENT']

/** Stored files are written once and never change, so what lies there already is the same. Half-written ones stay behind. Answers how many were copied. */
export async function copyObjects(from: string, to: string) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch((error) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))
  let copied = 0
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.part')) continue
    const source = join(entry.parentPath, entry.name)
    const target = join(to, relative(from, source))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await copyFile(source, target, constants.COPYFILE_EXCL).then(
      () => copied++,
      (error) => fineToMiss.includes(error.code) || Promise.reject(error)
    )
  }
  return copied
}
