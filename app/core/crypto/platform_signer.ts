import { currentKey, keyOf } from '#app/core/crypto/keys'
import { sm2Signer, sm2Verifier } from '#app/core/crypto/sm2'
import type { Signer, Verifier } from '#app/core/crypto/signer'

const versionLength = 2
const signers = new Map<string, Signer>()
const verifiers = new Map<string, Verifier>()

const remember = <T>(known: Map<string, T>, secret: Buffer, make: (hex: string) => T) => {
  const hex = secret.toString('hex')
  if (!known.has(hex)) known.set(hex, make(hex))
  return known.get(hex)!
}

const signerOf = (secret: Buffer) => remember(signers, secret, sm2Signer)

/** The platform's own signature: key version (2 bytes), then r‖s (64), so that a rotated key's signatures stay good. */
export async function platformSigner(): Promise<Signer> {
  const { version, secret } = currentKey('signing')
  const signer = signerOf(secret)
  return { publicKey: signer.publicKey, sign: (data) => Buffer.concat([Buffer.from([version >> 8, version & 0xff]), signer.sign(data)]) }
}

export async function platformVerifier(): Promise<Verifier> {
  return {
    verify(data, signature) {
      if (signature.length < versionLength) return false
      const key = keyOf('signing', signature.readUInt16BE(0))
      if (!key) return false
      const verifier = remember(verifiers, key.secret, () => sm2Verifier(signerOf(key.secret).publicKey))
      return verifier.verify(data, signature.subarray(versionLength))
    },
  }
}
