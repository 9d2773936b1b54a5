import { BaseModel, column } from '@adonisjs/lucid/orm'

/** 材料补正意见: what is wrong with one material and how to put it right. */
export class SupplementItem extends BaseModel {
  static table = 'supplement_items'
  static selfAssignPrimaryKey = true

  @column({ isPrimary: true })
  declare caseId: string

  @column()
  declare seq: number

  @column()
  declare position: number

  @column()
  declare materialCode: string

  @column()
  declare materialName: string

  @column()
  declare opinion: string
}
