import { statfsSync } from 'node:fs'
import { ill, well } from '#app/core/doctor/finding'

const MEGABYTE = 2 ** 20
const NEEDED = 500

/** Room left where the data lie, in megabytes. */
export function checkDisk(dataDir: string) {
  const { bavail, bsize } = statfsSync(dataDir)
  const free = Math.floor((bavail * bsize) / MEGABYTE)
  return free < NEEDED ? ill('磁盘', `只剩 ${free} MB`, `请清理 ${dataDir} 所在的磁盘`) : well('磁盘', `剩余 ${free} MB`)
}
