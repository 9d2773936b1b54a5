import type { ApplicationService } from '@adonisjs/core/types'
import { loadKeys } from '#app/core/crypto/keys'

export default class CryptoProvider {
  constructor(private app: ApplicationService) {}

  /** A process that serves people refuses to start without keys; commands load them when they first need one. */
  boot() {
    if (this.app.getEnvironment() === 'web') loadKeys()
  }
}
