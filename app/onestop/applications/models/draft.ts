import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'
import type { DraftContent, StepCode } from '#app/onestop/applications/draft_content'

/** 草稿: an application that has not been handed in. */
export class Draft extends BaseModel {
  static table = 'drafts'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare id: string

  @column()
  declare itemNo: number

  @column()
  declare itemCode: string

  @column()
  declare itemName: string

  /** Where it will be handed in. */
  @column()
  declare tenantNo: number

  @column()
  declare formCode: string

  @column()
  declare formVersion: number

  /** The step the person had come to. */
  @column()
  declare step: StepCode

  @encrypted('drafts.content')
  declare content: string

  /** The page that saved last. */
  @column()
  declare editor: string

  @column()
  declare state: 'open' | 'submitted'

  @column.dateTime()
  declare savedAt: DateTime

  readContent(): DraftContent {
    return JSON.parse(this.content)
  }
}
