import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** 材料: one file handed in for one material of the item. A supplement adds a round; earlier files stay. */
export class CaseMaterial extends BaseModel {
  static table = 'case_materials'
  static selfAssignPrimaryKey = true

  @column()
  declare caseId: string

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare tenantNo: number

  /** The material's code in the item. */
  @column()
  declare code: string

  @column()
  declare name: string

  @column()
  declare round: number

  @column({ serializeAs: null })
  declare objectKey: string

  @column({ serializeAs: null })
  declare objectVersion: string | null

  @encrypted('case_materials.file_name')
  declare fileName: string

  @column()
  declare contentType: string

  /** Bytes. */
  @column()
  declare size: number

  @column({ columnName: 'sm3' })
  declare sm3: string

  @column()
  declare verdict: 'unchecked' | 'passed' | 'defective'

  @column()
  declare addedBy: string

  @column.dateTime()
  declare addedAt: DateTime
}
