import { randomInt } from 'node:crypto'
import { blindIndex } from '#app/core/crypto/blind_index'

/** Without letters and digits that look alike on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/** 查询码: 12 characters (59 bits), printed on the receipt. */
export const newQueryCode = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Only this digest can be looked up. */
export const queryDigest = (code: string) => blindIndex('query', code.toUpperCase().replace(/[\s-]/g, ''))
