import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'node:net'
import pg from 'pg'
import { test } from '@japa/runner'
import { Copy, dataFolder, freePort } from '#tests/support/launcher/copy'
import { commandOf, descendants } from '#tests/support/launcher/processes'

const ready = (copy: Copy) => fetch(`${copy.url}/health/ready`).then((response) => response.status)
const read = (...path: string[]) => readFileSync(join(...path), 'utf8').trim()

/** Retried by the question itself, not by the test: the copy says when it is well again. */
async function backWithin(copy: Copy, seconds: number) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((go) => setTimeout(go, 100))) {
    if ((await ready(copy).catch(() => 0)) === 200) return true
  }
  return false
}

async function asOwner<T>(copy: Copy, sql: string): Promise<T[]> {
  const [password, port] = [read(copy.dataDir, 'keys/database_owner'), read(copy.dataDir, 'postgres.port')]
  const client = new pg.Client({ connectionString: `postgres://egov_owner:${password}@127.0.0.1:${port}/egov` })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

test.group('Launcher', (group) => {
  const folder = dataFolder()
  let copy: Copy

  group.setup(async () => {
    copy = new Copy(folder.path, await freePort())
  })
  group.teardown(async () => {
    await copy.stop()
    folder.remove()
  })

  test('a first start brings everything up, and its owner is no superuser', async ({ assert }) => {
    assert.isTrue(await copy.start(), copy.words)
    assert.equal(await ready(copy), 200)
    const [owner] = await asOwner(copy, 'select rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user')
    assert.deepEqual(owner, { rolsuper: false, rolcreaterole: true, rolbypassrls: false })
  })

  test('keys are for their owner alone, and no process is told the address of the owner of the database', async ({ assert }) => {
    for (const name of readdirSync(join(copy.dataDir, 'keys'))) {
      const { mode } = statSync(join(copy.dataDir, 'keys', name))
      assert.equal(mode & 0o077, 0, name)
    }
    const application = descendants(copy.pid).filter((pid) => /bin\/(server|worker)\.js/.test(commandOf(pid)))
    assert.isNotEmpty(application)
    for (const pid of application) {
      const told = readFileSync(`/proc/${pid}/environ`, 'utf8')
      assert.notInclude(told, read(copy.dataDir, 'keys/database_owner'))
      assert.notMatch(told, /(^|\0)DATABASE_URL=/)
    }
  })

  test('a second copy beside it by PORT and DATA_DIR; on its data folder or its port there is a sentence', async ({ assert }) => {
    const other = dataFolder()
    const beside = new Copy(other.path, await freePort())
    assert.isTrue(await beside.start(), beside.words)
    assert.deepEqual([await ready(copy), await ready(beside)], [200, 200])
    await beside.stop()

    const onItsData = new Copy(copy.dataDir, await freePort())
    assert.equal(await onItsData.start(), 1)
    assert.match(onItsData.words, /正由进程 \d+ 使用.*DATA_DIR/)

    const onItsPort = new Copy(other.path, copy.port)
    assert.equal(await onItsPort.start(), 1)
    assert.match(onItsPort.words, new RegExp(`端口 ${copy.port} 已被占用`))
    other.remove()
  })

  test('a web process that is killed comes back', async ({ assert }) => {
    const [web] = descendants(copy.pid).filter((pid) => commandOf(pid).includes('bin/server.js'))
    process.kill(web, 'SIGKILL')
    assert.isTrue(await backWithin(copy, 30))
    assert.notInclude(descendants(copy.pid), web)
  })

  test('after kill -9 of the launcher the next start ends what was left and finds the data as they were', async ({ assert }) => {
    const stamp = `x${Date.now()}`
    await asOwner(copy, `comment on database egov is '${stamp}'`)
    const before = descendants(copy.pid)
    // The one that keeps the processes, not the one that waits for it.
    const keeper = before.find((pid) => commandOf(pid).includes('modes/start.js'))!
    process.kill(keeper, 'SIGKILL')
    await copy.stop('SIGKILL')

    assert.isTrue(await copy.start(), copy.words)
    const [{ comment }] = await asOwner<{ comment: string }>(copy, `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = 'egov'`)
    assert.equal(comment, stamp)
    assert.isEmpty(before.filter((pid) => /bin\/postgres -D|redis-server|bin\/(server|worker)\.js/.test(commandOf(pid))))
  })

  test('stopped, it leaves no process and no address behind', async ({ assert }) => {
    const kept = descendants(copy.pid)
    await copy.stop()
    assert.isEmpty(kept.filter((pid) => commandOf(pid) !== ''))
    assert.isFalse(existsSync(join(copy.dataDir, 'copy.json')))
  })
})

test.group('Launcher | sentences', () => {
  test('{title}')
    .with([
      { title: 'a port that is none', env: { PORT: 'http' } as Record<string, string>, words: /PORT=http 不是端口号/ },
      { title: 'an address of a database that is none', env: { DATABASE_URL: 'localhost' } as Record<string, string>, words: /DATABASE_URL 不是完整的地址/ },
      { title: 'a data folder that may not be written', env: { DATA_DIR: '/proc/egov' } as Record<string, string>, words: /没有权限写 \/proc\/egov/ },
    ])
    .run(async ({ assert }, { env, words }) => {
      const folder = dataFolder()
      const copy = new Copy(env.DATA_DIR ?? folder.path, 1)
      assert.equal(await copy.start(env), 1)
      assert.match(copy.words, words)
      folder.remove()
    })

  test('a port that another program holds', async ({ assert }) => {
    const folder = dataFolder()
    const port = await freePort()
    const squatter = createServer().listen(port, '127.0.0.1')
    const copy = new Copy(folder.path, port)
    assert.equal(await copy.start(), 1)
    assert.match(copy.words, new RegExp(`端口 ${port} 已被占用.*PORT=${port + 1} npm start`))
    squatter.close()
    folder.remove()
  })
})
