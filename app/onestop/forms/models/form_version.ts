import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'

/** A published version. It never changes: a case keeps the one it was applied for with. */
export class FormVersion extends BaseModel {
  static table = 'form_versions'

  @column({ isPrimary: true })
  declare formCode: string

  @column()
  declare version: number

  @column()
  declare definition: FormDefinition

  /** SM3 of the canonical JSON. */
  @column()
  declare digest: Buffer
}
