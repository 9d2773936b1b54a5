import { BaseModel, column } from '@adonisjs/lucid/orm'

/** 电子表单, as items refer to it. What it asks stands in its versions. */
export class Form extends BaseModel {
  static table = 'forms'

  @column({ isPrimary: true })
  declare code: string

  @column()
  declare title: string

  /** 通用表单: for every item without a form of its own. */
  @column()
  declare general: boolean
}
