/** The installation's keys are missing or stand open: nothing can be read or written without them. */
export class KeysUnusable extends Error {
  code = 'E_KEYS_UNUSABLE'
}

/** A sealed value does not open: it was changed, belongs to another column, or its key is lost. */
export class SealBroken extends Error {
  code = 'E_SEAL_BROKEN'

  constructor(context: string, reason: string) {
    super(`A sealed value of ${context} does not open: ${reason}`)
  }
}
