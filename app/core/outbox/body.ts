/** What a message carries beyond its topic; personal data may be in it, so it is stored sealed. */
export type Body = Record<string, unknown>

export const sealBody = (body: Body) => Buffer.from(JSON.stringify(body))
export const openBody = (sealed: Buffer | null): Body => (sealed ? JSON.parse(sealed.toString()) : {})
