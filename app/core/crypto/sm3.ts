import { createHash, createHmac, type BinaryLike } from 'node:crypto'

/** SM3 digest, 32 bytes (GB/T 32905-2016). */
export const sm3 = (data: BinaryLike) => createHash('sm3').update(data).digest()

/** HMAC over SM3, 32 bytes (GB/T 15852.2). */
export const hmacSm3 = (key: Buffer, data: BinaryLike) => createHmac('sm3', key).update(data).digest()
