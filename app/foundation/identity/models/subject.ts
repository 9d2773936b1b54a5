import { BaseModel, column } from '@adonisjs/lucid/orm'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** 申请人: a person or an entity, as it is to itself. */
export class Subject extends BaseModel {
  static table = 'subjects'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare kind: 'person' | 'entity'

  @column()
  declare name: string

  /** ID number or credit code. */
  @encrypted('subjects.id_number')
  declare idNumber: string | null

  @encrypted('subjects.phone')
  declare phone: string | null

  /** Of an entity: JSON of who acts for it. */
  @encrypted('subjects.operator')
  declare operator: string | null
}
