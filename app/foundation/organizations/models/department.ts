import { BaseModel, column } from '@adonisjs/lucid/orm'

/** 部门: a body of one place. Decisions are made in its name. */
export class Department extends BaseModel {
  static table = 'departments'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare tenantNo: number

  /** What it is everywhere: 民政局; `综合` for the one body of a town or village. */
  @column()
  declare word: string

  @column()
  declare name: string

  /** 统一社会信用代码; synthetic until the owner gives the real one. */
  @column()
  declare creditCode: string

  @column()
  declare pendingReview: string | null
}
