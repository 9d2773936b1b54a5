import { readdir } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import app from '@adonisjs/core/services/app'
import type { BaseSchema } from '@adonisjs/lucid/schema'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type SchemaClass = { disableTransactions: boolean } & (new (client: TransactionClientContract, file: string, dryRun: boolean) => BaseSchema)

export interface MigrationFile {
  /** As Lucid notes it: `database/migrations/0001_create_tenants`. */
  name: string
  load(): Promise<SchemaClass>
}

const isMigration = (file: string) => /^\d{4}_\w+\.(ts|js)$/.test(file) && !file.endsWith('.d.ts')

/** The migrations of this program, in their order. */
export async function migrationFiles(): Promise<MigrationFile[]> {
  const files = (await readdir(app.migrationsPath())).filter(isMigration).sort()
  return files.map((file) => ({
    name: `database/migrations/${file.replace(/\.\w+$/, '')}`,
    load: async () => (await import(pathToFileURL(app.migrationsPath(file)).href)).default,
  }))
}
