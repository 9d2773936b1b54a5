import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'

/** 意见: what somebody wrote with an act. `seq` is the act. */
export class CaseOpinion extends BaseModel {
  static table = 'case_opinions'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  @column()
  declare seq: number

  @column()
  declare tenantNo: number

  @column()
  declare stage: string

  @column()
  declare act: string

  @column()
  declare verdict: string | null

  @column()
  declare opinion: string

  @column()
  declare legalBasis: string | null

  @column()
  declare byName: string

  @column()
  declare department: string

  @column.dateTime()
  declare at: DateTime
}
