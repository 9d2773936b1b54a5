import type pg from 'pg'
import { afterData, beforeData, unknownKinds } from '#app/core/backup/schema/catalogue'
import { withoutDatabase } from '#app/core/backup/schema/role_names'

async function written(client: pg.Client, queries: Record<string, string>) {
  const parts: string[] = []
  for (const [name, query] of Object.entries(queries)) {
    const { rows } = await client.query(query)
    if (rows.length) parts.push(`-- ${name}`, ...rows.map(({ line }) => line))
  }
  return withoutDatabase(parts.join('\n')) + '\n'
}

/** The schema as SQL in two parts, between which the rows are loaded; as it is in the catalogue, not as migrations would make it today. */
export async function schemaOf(client: pg.Client) {
  const { rows } = await client.query(unknownKinds)
  if (rows.length) throw new Error(`The export does not know ${rows.map(({ what }) => what).join(', ')}: teach it in app/core/backup/schema`)
  return { before: await written(client, beforeData), after: await written(client, afterData) }
}
