import { currentTransaction, withLoading } from '#app/core/tenancy/doors'

/** Rows of all tenants. Only the schema's owner may ask so. */
export const rowsOfAll = async <Row = any>(sql: string, bindings: unknown[] | Record<string, unknown> = []): Promise<Row[]> =>
  withLoading(async () => (await currentTransaction().rawQuery(sql, bindings as any[])).rows)
