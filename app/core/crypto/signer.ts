/** Signs with SM2 over SM3 (GB/T 32918.2). The private key may lie in a device: nobody sees it here. */
export interface Signer {
  /** Uncompressed point in hex: 04, x, y. */
  readonly publicKey: string
  sign(data: Buffer): Buffer
}

export interface Verifier {
  verify(data: Buffer, signature: Buffer): boolean
}
