import type { World } from '#tests/support/attack/world'
import { attempt, denied, type Client } from '#tests/support/attack/tables/attempt'
import type { OpenDoor } from '#tests/support/attack/tables/doors_of'

/** Words that only a row of this world holds. */
const marksOf = (world: World) => [world.caseId, world.applicant.actor.name, world.reviewer.login]
const betrays = (rows: unknown[], world: World) => marksOf(world).some((mark) => JSON.stringify(rows).includes(mark))

/** Whatever a door may read besides tables. */
export async function attackViews(client: Client, door: OpenDoor, theirs: World) {
  const { rows } = await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f') order by 1`)
  const breaches: string[] = []
  for (const { relname } of rows) {
    if (betrays((await attempt(client, `select * from ${relname}`)).rows, theirs)) breaches.push(`view: ${door.name} ${relname}`)
  }
  return breaches
}

/** Every function a door may call, with what it could ask about them. */
export async function attackFunctions(client: Client, door: OpenDoor, theirs: World) {
  const { rows } = await client.query(
    `select p.oid::regprocedure::text as name, proname, array(select format_type(t, null) from unnest(proargtypes) t)::text[] as args from pg_proc p
     where pronamespace = 'public'::regnamespace and prokind = 'f' and prorettype <> 'trigger'::regtype and has_function_privilege($1, p.oid, 'execute')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
    [door.role]
  )
  const numbers = [theirs.county, theirs.reviewer.actor.id, theirs.reviewer.actor.positionId, theirs.applicant.actor.id]
  const values = (type: string): unknown[] => (/int/.test(type) ? numbers : type === 'uuid' ? [theirs.caseId] : type === 'text' ? [theirs.caseId, theirs.applicant.actor.name] : [null])
  const breaches: string[] = []
  for (const { name, proname, args } of rows) {
    const marks = args.map((type: string, at: number) => `$${at + 1}::${type}`).join(', ')
    const tries = Math.max(1, ...args.map((type: string) => values(type).length))
    for (let n = 0; n < tries; n++) {
      const bindings = args.map((type: string) => values(type)[n % values(type).length])
      const { rows: told } = await attempt(client, `select x from ${proname}(${marks}) x`, bindings.map((one: unknown, at: number) => (/^(small)?int|integer/.test(args[at]) ? 1 : one)))
      const given = JSON.stringify(bindings)
      // What was asked with may come back; what was not known before may not.
      if (marksOf(theirs).some((mark) => !given.includes(mark) && JSON.stringify(told).includes(mark))) breaches.push(`function: ${door.name} ${name}`)
    }
  }
  return breaches
}

/** Counters tell how many there are of others, and could be set back. */
export async function attackSequences(client: Client, door: OpenDoor) {
  const { rows } = await client.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1`)
  const breaches: string[] = []
  for (const { relname } of rows) {
    for (const sql of [`select nextval('${relname}')`, `select setval('${relname}', 1)`, `select last_value from ${relname}`]) {
      if ((await attempt(client, sql)).refused !== denied) breaches.push(`sequence: ${door.name} ${sql}`)
    }
  }
  return breaches
}
