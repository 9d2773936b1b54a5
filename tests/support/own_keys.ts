import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FileKeys } from '#app/core/crypto/file_keys'
import { useKeys } from '#app/core/crypto/keys'

/** Keys of this test alone, gone after it. Give the answer to `group.each.setup`. */
export function ownKeys() {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'))
  useKeys(new FileKeys(folder))
  return () => {
    useKeys(undefined)
    rmSync(folder, { recursive: true })
  }
}
