import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'
import type { Notice, NoticeKind } from '#app/onestop/cases/notices/notice'

/** 文书: a receipt or notice as it was given, fixed with the act that gave rise to it. An undone act voids its notice. */
export class CaseNotice extends BaseModel {
  static table = 'case_notices'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  @column()
  declare seq: number

  @column()
  declare kind: NoticeKind

  @column()
  declare tenantNo: number

  @encrypted('case_notices.content')
  declare content: string

  @column.dateTime()
  declare at: DateTime

  @column.dateTime()
  declare voidedAt: DateTime | null

  read(): Notice {
    return JSON.parse(this.content)
  }
}
