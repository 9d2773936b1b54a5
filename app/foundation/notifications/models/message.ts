import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** One thing an applicant was told about a case. */
export class Message extends BaseModel {
  @column({ isPrimary: true })
  declare id: string

  @column()
  declare caseId: string

  @column()
  declare subjectId: number

  @column()
  declare title: string

  @encrypted('messages.body')
  declare body: string

  @column.dateTime()
  declare readAt: DateTime | null

  @column.dateTime()
  declare createdAt: DateTime
}
