/** `manifest.json` of an exported database. */
export interface DatabaseExport {
  format: 1
  madeAt: string
  /** Names of the migrations that made its schema. */
  migrations: string[]
  tables: { name: string; columns: string; order: string; secured: boolean; rows: number; sm3: string }[]
  /** `setval` brings each where it was. */
  sequences: { name: string; last: string; called: boolean }[]
  /** SM3 of `before.sql` and `after.sql`, hex. */
  schema: { before: string; after: string }
}

export const dataFile = (table: string) => `data/${table}.copy.gz`
