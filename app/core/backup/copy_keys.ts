import { constants } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { keyUses } from '#app/core/crypto/keys'
import { dataPath } from '#app/core/environment/data_dir'

/** The keys of columns, files, links and signature; passwords of servers are made anew wherever a backup is restored. */
export async function copyKeys(to: string) {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const use of keyUses) await copyFile(dataPath('keys', `${use}.json`), join(to, `${use}.json`), constants.COPYFILE_EXCL)
}
