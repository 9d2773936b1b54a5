import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { roles, webRoles } from '#app/core/tenancy/roles'
import { givenDockets } from '#tests/support/dockets'
import { count, nothingOpen, rawLogin, stateOf, within } from '#tests/support/raw_doors'
import { givenStaff, places } from '#tests/support/staff'

const { county, town, otherCounty } = places
const take = (role: string) => `set local role "${role}"`
const enter = (role: string, check: string) => `select enter('${role}', ${check})`
const lists = enter(roles.tenant, 'may_tenant($1, false)')

test.group('Logins | nothing without a door', () => {
  test('a login alone reads no table', async ({ assert }) => {
    for (const login of ['web', 'config', 'engine'] as const) {
      const pool = rawLogin(login)
      for (const table of ['dockets', 'accounts', 'tenants', 'subjects', 'sessions', 'access_log', 'grants']) {
        await assert.rejects(() => pool.query(`select 1 from ${table}`), /permission denied/)
      }
    }
  })

  test('a role without a context sees nothing of what a place or a person owns', async ({ assert }) => {
    await givenDockets({ owner: county })
    await givenStaff({ at: county, roles: ['tenant_admin'] })
    const { rows } = await db.connection('owner').rawQuery(`
      select distinct tablename, role::text from pg_policies, unnest(roles) role
      where schemaname = 'public' and cmd in ('SELECT', 'ALL') and qual ~ 'app\\.' and role = any(?)`, [[...webRoles, roles.write, roles.engine]] as any)
    const tried = rows.map(({ tablename, role }: any) => `${role} ${tablename}`)
    for (const table of ['dockets', 'accounts', 'positions', 'grants', 'access_log']) assert.isTrue(tried.some((one: string) => one.endsWith(table)), table)
    const [web, config, engine] = [rawLogin('web'), rawLogin('config'), rawLogin('engine')]
    for (const { tablename, role } of rows) {
      const pool = role === roles.engine ? engine : role === roles.write ? config : web
      assert.equal(await within(pool, [take(role)], (client) => count(client, tablename)), 0, `${role} ${tablename}`)
    }
  })

  test('a context without a role opens nothing', async ({ assert }) => {
    const open = [`select set_config('app.r_lo', '0', true), set_config('app.r_hi', '999999999999', true)`] as [string]
    await assert.rejects(() => within(rawLogin('web'), open, (client) => count(client, 'dockets')), /permission denied/)
  })

  test('a connection made without the empty context is closed all the same', async ({ assert }) => {
    const bare = rawLogin('web')
    bare.options.options = undefined
    await assert.rejects(() => within(bare, [take(roles.tenant)], (client) => count(client, 'dockets')), /app\.r_(lo|hi)/)
  })
})

test.group('Logins | after the door', () => {
  test('the connection knows nothing more after {how}')
    .with([
      { how: 'commit', work: async () => undefined },
      { how: 'an exception', work: async () => { throw new Error('boom') } },
      { how: 'a refusal of row security', work: async (client: any) => client.query('select 1 from accounts for update') },
      { how: 'an aborted transaction', work: async (client: any) => client.query('select 1/0') },
    ])
    .run(async ({ assert }, { work }) => {
      const pool = rawLogin('web')
      const clerk = await givenStaff({ at: town })
      let inside: any
      await within(pool, [lists, [clerk.positionId]], async (client) => {
        inside = await stateOf(client)
        await work(client)
      }).catch(() => undefined)
      assert.deepInclude(inside, { itself: false, r_lo: String(town) })
      assert.deepEqual(await stateOf(pool as any), nothingOpen)
    })

  test('a refused door leaves nothing behind', async ({ assert }) => {
    const pool = rawLogin('web')
    await assert.rejects(() => within(pool, [lists, [2_000_000_000]], async () => undefined), /no such thing/)
    assert.deepEqual(await stateOf(pool as any), nothingOpen)
  })

  test('the database refuses a second door, and a second check before the first role', async ({ assert }) => {
    const pool = rawLogin('web')
    const clerk = await givenStaff({ at: town })
    const kase = await givenDockets({ owner: town })
    const second = enter(roles.case, 'may_case($1, $2, $3)')
    await assert.rejects(() => within(pool, [lists, [clerk.positionId]], (client) => client.query(second, [clerk.positionId, kase, 'x'])), /permission denied|already inside/)
    await assert.rejects(() => within(pool, ['select may_tenant($1, false)', [clerk.positionId]], (client) => client.query(second, [clerk.positionId, kase, 'x'])), /already inside/)
    await assert.rejects(() => within(pool, [take(roles.tenant)], (client) => client.query(`select enter('${roles.write}', true)`)), /permission denied|already inside/)
  })
})

test.group('Logins | three of them', () => {
  test('the web login takes neither the engine nor its checks', async ({ assert }) => {
    const pool = rawLogin('web')
    await assert.rejects(() => pool.query(`set role "${roles.engine}"`), /permission denied/)
    for (const check of [`may_act(1, '${randomUUID()}', '1')`, `may_do(1, '${randomUUID()}', 'cancel')`, `may_own_act(1, '${randomUUID()}')`, `may_submit(1, '${randomUUID()}', '\\x00')`]) {
      await assert.rejects(() => pool.query(`select ${check}`), /permission denied/)
    }
  })

  test('the web login writes no configuration, and the login for configuration reads no list and no case', async ({ assert }) => {
    const [web, config] = [rawLogin('web'), rawLogin('config')]
    await assert.rejects(() => web.query(`set role "${roles.write}"`), /permission denied/)
    await assert.rejects(() => web.query('select may_write(1, false)'), /permission denied/)
    for (const role of [...webRoles, roles.engine]) await assert.rejects(() => config.query(`set role "${role}"`), /permission denied/)
    for (const check of ['may_tenant(1, false)', `may_case(1, '${randomUUID()}', 'x')`, `may_do(1, '${randomUUID()}', 'cancel')`, 'may_subject(1)', `session_of('\\x00')`]) {
      await assert.rejects(() => config.query(`select ${check}`), /permission denied/)
    }
  })

  test('the engine login takes none of the roles that read lists or write configuration', async ({ assert }) => {
    const pool = rawLogin('engine')
    for (const role of [...webRoles, roles.write]) await assert.rejects(() => pool.query(`set role "${role}"`), /permission denied/)
    for (const check of ['may_tenant(1, false)', 'may_write(1, false)', 'rights_of(1, null)']) await assert.rejects(() => pool.query(`select ${check}`), /permission denied/)
  })

  test('nobody takes the role of the checks or of the loader', async ({ assert }) => {
    for (const login of ['web', 'config', 'engine'] as const) {
      const pool = rawLogin(login)
      for (const role of [roles.door, roles.loader]) await assert.rejects(() => pool.query(`set role "${role}"`), /permission denied/)
      await assert.rejects(() => pool.query(`select app_set('r_hi', '1')`), /permission denied/)
      await assert.rejects(() => pool.query('create table hole (x int)'), /permission denied/)
    }
  })
})

/** What remains possible is said aloud: a wall that is believed higher than it is guards nothing. */
test.group('Logins | hijacked', () => {
  const wide = `select set_config('app.r_lo', '0', true), set_config('app.r_hi', '999999999999', true), set_config('app.w_lo', '0', true), set_config('app.w_hi', '999999999999', true)`

  test('the web login reads all lists, the login for configuration writes that of any place …', async ({ assert }) => {
    const kase = await givenDockets({ owner: otherCounty })
    const pool = rawLogin('web')
    const seen = await within(pool, [wide], async (client) => (await client.query(take(roles.tenant)), count(client, 'dockets', `case_id = '${kase}'`)))
    assert.equal(seen, 1)
    await within(rawLogin('config'), [wide], async (client) => {
      await client.query(take(roles.write))
      await client.query('savepoint s')
      await client.query(`insert into roles (tenant_no, key, name) values (${otherCounty}, 'hijacked', 'x')`)
      await client.query('rollback to s')
    })
  })

  test('… but neither writes a case, reads a secret, forges a session or opens an applicant’s secret', async ({ assert }) => {
    const [web, config] = [rawLogin('web'), rawLogin('config')]
    for (const role of [...webRoles, roles.write]) {
      const pool = role === roles.write ? config : web
      for (const sql of [
        `update dockets set status = 'x'`,
        'insert into starts select * from starts',
        'delete from dockets',
        'select verifier from accounts',
        'select verifier from subjects',
        'select 1 from sessions',
        `insert into sessions (digest, expires_at) values ('\\x00', now())`,
        `update rights_versions set version = 1`,
        'delete from access_log',
        `insert into access_log (case_id, tenant_no, position_id, why) select '${randomUUID()}', ${county}, 1, 'x'`,
      ]) {
        await assert.rejects(() => within(pool, [wide], async (client) => (await client.query(take(role)), client.query(sql))), /permission denied/)
      }
    }
  })

  test('the engine login writes a case whose id it knows, and nothing else', async ({ assert }) => {
    const kase = await givenDockets({ owner: county })
    const other = await givenDockets({ owner: county })
    const pool = rawLogin('engine')
    const context = `select set_config('app.case_id', '${kase}', true)`
    const changed = await within(pool, [context], async (client) => (await client.query(take(roles.engine)), (await client.query(`update dockets set stage = 'x'`)).rowCount))
    assert.equal(changed, 1)
    const reach = (sql: string) => within(pool, [context], async (client) => (await client.query(take(roles.engine)), client.query(sql)))
    assert.equal((await reach(`select 1 from dockets where case_id = '${other}'`)).rowCount, 0)
    for (const sql of ['select verifier from accounts', 'update roles set name = $$x$$', 'select 1 from sessions', 'select 1 from grants', 'delete from dockets']) {
      await assert.rejects(() => reach(sql), /permission denied/)
    }
  })
})
