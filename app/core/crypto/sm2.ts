import { sm2 } from 'sm-crypto-v2'
import { sm3 } from '#app/core/crypto/sm3'
import type { Signer, Verifier } from '#app/core/crypto/signer'

/** The signer's id where no other was agreed (GB/T 35276-2017, 10). */
const userId = '1234567812345678'
const signatureLength = 64

export const sm2KeyPair = () => sm2.generateKeyPairHex()

/** What is signed: SM3(Z‖M), where Z binds the signer's id and public key (GB/T 32918.2, 6.1). */
const digester = (publicKey: string) => {
  const z = sm2.getZ(publicKey, userId)
  return (data: Buffer) => sm3(Buffer.concat([z, data]))
}

/** Signatures are r‖s, 64 bytes. node:crypto is of no use here: it signs with an empty id. */
export function sm2Signer(privateKey: string): Signer {
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey)
  const digest = digester(publicKey)
  return { publicKey, sign: (data) => Buffer.from(sm2.doSignature(digest(data), privateKey), 'hex') }
}

/** Anything that is no signature is a wrong one. */
export function sm2Verifier(publicKey: string): Verifier {
  const digest = digester(publicKey)
  const point = sm2.precomputePublicKey(publicKey)
  return {
    verify(data, signature) {
      if (signature.length !== signatureLength) return false
      try {
        return sm2.doVerifySignature(digest(data), signature.toString('hex'), point)
      } catch {
        return false
      }
    },
  }
}
