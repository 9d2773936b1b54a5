import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** 评价: one per case. */
export class Rating extends BaseModel {
  static table = 'ratings'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  /** The competent authority: whose work it judges. */
  @column()
  declare tenantNo: number

  @column()
  declare subjectId: number

  /** 1 很不满意 to 5 非常满意. */
  @column()
  declare level: number

  /** Codes of the edition. */
  @column()
  declare indicators: string[]

  @column()
  declare version: number

  @encrypted('ratings.comment')
  declare comment: string | null

  @column.dateTime()
  declare at: DateTime
}
