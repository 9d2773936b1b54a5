import { createCipheriv } from 'node:crypto'

export const sm4BlockSize = 16

/** The counter block that stands `blocks` further on, modulo 2^128. */
function counterAt(iv: Buffer, blocks: number) {
  const counter = (BigInt(`0x${iv.toString('hex')}`) + BigInt(blocks)) & ((1n << 128n) - 1n)
  return Buffer.from(counter.toString(16).padStart(32, '0'), 'hex')
}

/**
 * SM4 in counter mode (GB/T 32907-2016, GB/T 17964): the same stream encrypts and decrypts. `offset` in bytes: where in the whole text the
 * data begins, so that a part opens without what stands before it.
 */
export function sm4Stream(key: Buffer, iv: Buffer, offset = 0) {
  const cipher = createCipheriv('sm4-ctr', key, counterAt(iv, Math.floor(offset / sm4BlockSize)))
  cipher.update(Buffer.alloc(offset % sm4BlockSize))
  return cipher
}

export const sm4 = (key: Buffer, iv: Buffer, data: Buffer) => sm4Stream(key, iv).update(data)
