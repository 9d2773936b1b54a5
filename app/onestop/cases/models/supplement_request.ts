import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'

/** 补正告知: one complete list of what is missing, said once. `seq` is the act that asked. */
export class SupplementRequest extends BaseModel {
  static table = 'supplement_requests'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  @column()
  declare seq: number

  @column()
  declare tenantNo: number

  @column.dateTime()
  declare requestedAt: DateTime

  @column.date()
  declare dueOn: DateTime

  @column()
  declare requestedBy: string

  @column.dateTime()
  declare suppliedAt: DateTime | null

  @column.dateTime()
  declare voidedAt: DateTime | null
}
