import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { encrypted } from '#app/core/crypto/encrypted_column'

/** One chunk as it was received. */
export interface Part {
  offset: number
  size: number
  sm3: string
  key: string
}

/** 上传: a file on its way in, seen by its sender alone. */
export class Upload extends BaseModel {
  @column({ isPrimary: true })
  declare id: string

  @column()
  declare byActor: string

  @encrypted('uploads.name')
  declare name: string

  @column()
  declare size: number

  @column()
  declare purpose: string | null

  @column()
  declare received: number

  @column({ prepare: (parts: Part[]) => JSON.stringify(parts) })
  declare parts: Part[]

  @column()
  declare state: 'open' | 'done' | 'refused' | 'attached' | 'removed'

  /** Why it was refused: a sentence for its sender. */
  @column()
  declare reason: string | null

  @column()
  declare objectKey: string | null

  @column()
  declare objectVersion: string | null

  @column()
  declare contentType: string | null

  @column({ columnName: 'sm3' })
  declare sm3: string | null

  @column.dateTime()
  declare createdAt: DateTime

  @column.dateTime()
  declare finishedAt: DateTime | null
}
