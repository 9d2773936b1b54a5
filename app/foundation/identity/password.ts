import { createHmac, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import env from '#start/env'

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)

/**
 * scrypt with N = 2^15, r = 8, p = 3 (OWASP's equal of 2^17, 8, 1): 32 MB and 156 ms on one core of 2026, on a thread of the pool. The first byte
 * of a salt names the parameters, so that they can grow.
 */
const parameters: Record<number, object> = { 1: { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 } }
const current = 1
const version = Buffer.from([current])

export const newSalt = () => Buffer.concat([version, randomBytes(16)])

/** What an unknown login is told: the same salt each time, and none that could be guessed. */
export const falseSalt = (login: string) =>
  Buffer.concat([version, createHmac('sm3', env.get('APP_KEY').release()).update(`false salt:${login}`).digest().subarray(0, 16)])

/** NFKC, so that the same word typed on another keyboard is the same password. */
export const stretch = (password: string, salt: Buffer) => derive(password.normalize('NFKC'), salt, 32, parameters[salt[0]])
