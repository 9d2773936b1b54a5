export interface Client {
  query(sql: string, bindings?: unknown[]): Promise<{ rows: any[]; rowCount: number | null }>
}

export interface Outcome {
  /** PostgreSQL's code of the refusal; undefined where nothing was refused. */
  refused?: string
  rows: any[]
  count: number
}

/** One statement that leaves nothing behind, whether it succeeds or not. */
export async function attempt(client: Client, sql: string, bindings: unknown[] = []): Promise<Outcome> {
  await client.query('savepoint attempt')
  try {
    const { rows, rowCount } = await client.query(sql, bindings)
    return { rows, count: rowCount ?? 0 }
  } catch (error) {
    return { refused: (error as { code: string }).code, rows: [], count: 0 }
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}

export const denied = '42501'
