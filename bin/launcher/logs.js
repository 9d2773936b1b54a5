import { existsSync, openSync, renameSync, statSync } from 'node:fs'

const LARGEST = 20 * 2 ** 20

/** A log to append to; one that has grown large makes room and is kept once more. */
export function openLog(path) {
  if (existsSync(path) && statSync(path).size > LARGEST) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}
