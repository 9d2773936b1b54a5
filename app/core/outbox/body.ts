import { decrypt, encrypt } from '#app/core/crypto/encryption'

/** What a message carries beyond its topic; personal data may be in it, so it is stored sealed. */
export type Body = Record<string, unknown>

const context = 'outbox.body'

export const sealBody = (body: Body) => encrypt(JSON.stringify(body), context)
export const openBody = (sealed: Buffer | null): Body => (sealed ? JSON.parse(decrypt(sealed, context).toString()) : {})
