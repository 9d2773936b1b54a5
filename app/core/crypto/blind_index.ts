import { currentKey } from '#app/core/crypto/keys'
import { hmacSm3 } from '#app/core/crypto/sm3'

/** Full-width digits and letters are the same number to whoever types them. */
const plain = (value: string) => value.normalize('NFKC').replace(/\s/g, '')

const normalise: Record<string, (value: string) => string> = {
  id: (value) => plain(value).toUpperCase(),
  phone: (value) => plain(value).replace(/[-()]/g, '').replace(/^(\+|00)86/, ''),
  account: (value) => plain(value).toLowerCase(),
}

/**
 * The digest by which an encrypted value is found: HMAC-SM3, 32 bytes, equal for equal values of one kind. `id` holds ID numbers and credit
 * codes, `phone` mobile numbers, `account` sign-in names; spaces, width of characters and case make no difference.
 */
export const blindIndex = (kind: 'id' | 'phone' | 'account' | (string & {}), value: string) =>
  hmacSm3(currentKey('index').secret, `${kind}\0${(normalise[kind] ?? plain)(value)}`)
