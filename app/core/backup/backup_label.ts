import { decrypt, encrypt } from '#app/core/crypto/encryption'

/** `backup.json` beside the exported database and the objects. */
export interface BackupLabel {
  format: 1
  madeAt: string
  objects: number
  /** Head of the audit chain at that time, `<no>:<hash>`. */
  auditHead: string | null
  /** Opens with the keys that open the rest. */
  keyProof: string
}

const words = 'egov'
const context = 'backup.key_proof'

export const keyProof = () => encrypt(words, context).toString('base64')

/** Whether the keys here open what was sealed there. */
export function keysFit({ keyProof: sealed }: BackupLabel) {
  try {
    return decrypt(Buffer.from(sealed, 'base64'), context).toString() === words
  } catch {
    return false
  }
}
