import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** 出件: to whom and how the result was handed out. */
export class HandOut extends BaseModel {
  static table = 'hand_outs'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  @column()
  declare tenantNo: number

  @column()
  declare way: 'window' | 'post' | 'electronic'

  @encrypted('hand_outs.details')
  declare details: string

  @column()
  declare byName: string

  @column.dateTime()
  declare at: DateTime
}
