import { randomUUID } from 'node:crypto'
import pg from 'pg'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import env from '#start/env'
import { outsideOfDoors } from '#app/core/tenancy/outside_of_doors'
import { roles } from '#app/core/tenancy/roles'
import { withLoading } from '#app/core/tenancy/doors'
import { fillTables } from '#tests/support/attack/fill_tables'
import { attackDatabase } from '#tests/support/attack/tables/attack_database'
import { catalogue, type AttackedTable } from '#tests/support/attack/tables/catalogue'
import { doorsOf } from '#tests/support/attack/tables/doors_of'
import { givenWorld, homes, type World } from '#tests/support/attack/world'
import { cleanDatabase } from '#tests/support/clean_database'
import { one } from '#tests/support/given'
import { rawLogin } from '#tests/support/raw_doors'

const door = (name: string) => `"${name}"`

test.group('Attack | every table through every door', (group) => {
  let ours: World, theirs: World, tables: AttackedTable[], unfilled: Record<string, string>
  group.setup(async () => {
    await cleanDatabase()
    ours = await givenWorld(homes.ours, '李小华')
    theirs = await givenWorld(homes.theirs, '钟秀英')
    await fillTables(ours)
    unfilled = await fillTables(theirs)
    // Made last, so that nothing refers to it: such a row alone could be moved where a policy let it.
    const { id } = await withLoading(() => one(`insert into roles (tenant_no, key, name) values (?, ?, '无人之角色') returning id`, [ours.county, `lone-${randomUUID()}`]))
    group.teardown(() => void withLoading(() => one('delete from roles where id = ? returning id', [id])))
    tables = await catalogue(ours, theirs)
  })

  test('both worlds have rows in every table that a door reaches, or nothing would be tried', async ({ assert }) => {
    const { rows } = await db.connection('owner').rawQuery(`select distinct tablename from pg_policies where policyname not in ('door', 'loader')`)
    const reached = rows.map(({ tablename }: { tablename: string }) => tablename)
    assert.deepEqual(Object.entries(unfilled).filter(([name]) => reached.includes(name)), [])
    assert.deepEqual(tables.filter(({ name, theirs: some }) => reached.includes(name) && !some.length).map(({ name }) => name), [])
  })

  test('nothing of theirs is read, written, taken over, tied to or counted', async ({ assert }) => {
    const breaches: string[] = []
    for (const each of doorsOf(ours)) {
      const client = await rawLogin(each.login).connect()
      await client.query('begin')
      breaches.push(...(await attackDatabase(client, each, tables, theirs)))
      await client.query('rollback')
      client.release()
    }
    assert.deepEqual(breaches, [])
  }).timeout(60_000)

  test('hole made on purpose: {hole}')
    .with([
      { hole: 'select', sql: 'alter policy tenant on dockets using (true)' },
      { hole: 'insert', sql: 'alter policy write on roles with check (true)' },
      { hole: 'upsert', sql: 'alter policy write on roles with check (true)' },
      { hole: 'move', sql: 'alter policy write on roles using (true) with check (true)' },
      { hole: 'update', sql: 'alter policy engine_change on cases using (true) with check (true)' },
      { hole: 'delete', sql: `grant delete on case_notices to ${door(roles.engine)}; create policy hole on case_notices for delete to ${door(roles.engine)} using (true)` },
      { hole: 'foreign key', sql: 'alter table position_roles drop constraint position_roles_position_id_tenant_no_fkey, add foreign key (position_id) references positions' },
      { hole: 'hidden column', sql: `grant select (verifier) on accounts to ${door(roles.tenant)}` },
      { hole: 'view', sql: `create view hole as select * from dockets; grant select on hole to ${door(roles.public)}; grant create on schema public to ${door(roles.door)}; alter view hole owner to ${door(roles.door)}` },
      {
        hole: 'function',
        sql: `create function hole(uuid) returns text language sql security definer as 'select applicant from dockets where case_id = $1 limit 1';
          grant create on schema public to ${door(roles.door)}; alter function hole(uuid) owner to ${door(roles.door)}`,
      },
      { hole: 'sequence', sql: `grant usage on sequence roles_id_seq to ${door(roles.write)}` },
    ])
    .run(async ({ assert }, { hole, sql }) => {
      const found: string[] = []
      for (const each of doorsOf(ours)) {
        // The schema's owner takes the role for once: what it changes here is seen by nobody else, and rolled back.
        const owner = new pg.Client({ connectionString: env.get('DATABASE_URL'), options: outsideOfDoors })
        await owner.connect()
        try {
          await owner.query(`begin; ${sql}; grant ${door(each.role)} to current_user with inherit false, set true`)
          found.push(...(await attackDatabase(owner, each, tables, theirs)))
        } finally {
          await owner.end()
        }
      }
      assert.isTrue(found.some((breach) => breach.startsWith(`${hole}:`)), found.join('\n') || 'nothing seen')
    })
    .timeout(60_000)
})
