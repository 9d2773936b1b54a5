import { column } from '@adonisjs/lucid/orm'
import { decrypt, encrypt } from '#app/core/crypto/encryption'

/**
 * A column that lies encrypted and is plain text in the model. `context` is `<table>.<column>`. Never serialised: who may see it is for a
 * presenter to say.
 */
export const encrypted = (context: string) =>
  column({
    prepare: (value: string | null | undefined) => (value === null || value === undefined ? value : encrypt(value, context)),
    consume: (value: Buffer | null) => (value === null ? null : decrypt(value, context).toString()),
    serializeAs: null,
  })
