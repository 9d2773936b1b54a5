import { request } from 'node:http'
import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading, withSubject } from '#app/core/tenancy/doors'
import { objectStore } from '#app/core/storage/store'
import GiveUpUploads from '#app/foundation/files/jobs/give_up_uploads'
import { newSessionKey } from '#app/foundation/identity/session_key'
import { roles } from '#app/core/tenancy/roles'
import { takeUploads } from '#modules/foundation/files'
import { baseUrl, browserlike } from '#tests/support/browserlike'
import { given } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'

const megabyte = 1 << 20
const village = 440981104202
const bytes = { 'content-type': 'application/octet-stream' }

const applicant = () => given.applicant()

async function sender(who: { key: string }) {
  const { send, headers } = await browserlike(who)
  const announce = (file: Record<string, unknown>) =>
    send('POST', '/files/uploads', { body: JSON.stringify(file), headers: { 'content-type': 'application/json' } })
  const put = (id: string, offset: number | string, body: Buffer, type = bytes) =>
    send('PUT', `/files/uploads/${id}?offset=${offset}`, { body: new Uint8Array(body), headers: type })
  return {
    send,
    headers,
    announce,
    put,
    state: async (id: string) => (await send('GET', `/files/uploads/${id}`)).json() as any,
    async upload(name: string, content: Buffer, id: string = randomUUID()) {
      const begun = await announce({ id, name, size: content.length })
      if (begun.status !== 200) throw new Error(await begun.text())
      const done = (await (await put(id, 0, content)).json()) as any
      return done as { id: string; state: string; reason: string | null; name: string; contentType: string }
    },
  }
}

const row = (id: string) =>
  withLoading(async () => (await currentTransaction().rawQuery('select * from uploads where id = ?', [id])).rows[0])
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as any) })

test.group('Uploads', () => {
  test('an applicant sends a file in chunks and reads it back, whole and in part', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(3 * megabyte)
    const id = randomUUID()
    await page.announce({ id, name: '户口本.pdf', size: content.length })
    for (let offset = 0; offset < content.length; offset += megabyte) {
      const response = await page.put(id, offset, content.subarray(offset, offset + megabyte))
      assert.equal(response.headers.get('upload-offset'), String(Math.min(offset + megabyte, content.length)))
    }
    assert.containsSubset(await page.state(id), { name: '户口本.pdf', state: 'done', received: content.length, contentType: 'application/pdf' })
    const whole = await page.send('GET', `/files/uploads/${id}/content`)
    assert.isTrue(Buffer.from(await whole.arrayBuffer()).equals(content))
    assert.equal(whole.headers.get('content-disposition'), `inline; filename="___.pdf"; filename*=UTF-8''%E6%88%B7%E5%8F%A3%E6%9C%AC.pdf`)
    assert.equal(whole.headers.get('x-content-type-options'), 'nosniff')
    const part = await page.send('GET', `/files/uploads/${id}/content`, { headers: { range: 'bytes=0-7' } })
    assert.deepEqual([part.status, await part.text(), part.headers.get('content-range')], [206, '%PDF-1.7', `bytes 0-7/${content.length}`])
    const beyond = await page.send('GET', `/files/uploads/${id}/content`, { headers: { range: `bytes=${content.length}-` } })
    assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, `bytes */${content.length}`])
  })

  test('a clerk sends files too', async ({ assert }) => {
    const page = await sender(await given.staff(village, 'window'))
    assert.containsSubset(await page.upload('照片.jpg', samples.jpg()), { state: 'done', contentType: 'image/jpeg' })
  })

  test('after a broken connection it goes on from what was received', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(2 * megabyte)
    const id = randomUUID()
    await page.announce({ id, name: 'a.pdf', size: content.length })
    await page.put(id, 0, content.subarray(0, megabyte))
    await new Promise<void>((broken) => {
      const half = request(`${baseUrl()}/files/uploads/${id}?offset=${megabyte}`, {
        method: 'PUT',
        headers: { ...page.headers(), ...bytes, 'content-length': String(content.length - megabyte) },
      })
      half.on('error', () => broken())
      half.write(content.subarray(megabyte, megabyte + 300_000), () => half.destroy(new Error('line cut')))
    })
    const head = await page.send('HEAD', `/files/uploads/${id}`)
    assert.deepEqual([head.headers.get('upload-offset'), head.headers.get('upload-length')], [String(megabyte), String(content.length)])
    const rest = await page.put(id, megabyte, content.subarray(megabyte))
    assert.equal(((await rest.json()) as any).state, 'done')
    const back = await page.send('GET', `/files/uploads/${id}/content`)
    assert.isTrue(Buffer.from(await back.arrayBuffer()).equals(content))
  })

  test('the same chunk twice, at once or later, is received once', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(megabyte)
    const id = randomUUID()
    const [first, second] = [content.subarray(0, 500_000), content.subarray(500_000)]
    await page.announce({ id, name: 'a.pdf', size: content.length })
    const both = await Promise.all([page.put(id, 0, first), page.put(id, 0, first), page.put(id, 0, first)])
    assert.deepEqual(both.map(({ status }) => status), [200, 200, 200])
    assert.equal((await page.put(id, 0, first)).headers.get('upload-offset'), '500000')
    await Promise.all([page.put(id, 500_000, second), page.put(id, 500_000, second)])
    assert.equal(((await (await page.put(id, 500_000, second)).json()) as any).state, 'done')
    const { parts, object_key: key } = await row(id)
    assert.lengthOf(parts, 2)
    assert.lengthOf(await objectStore().versions(key), 1)
    for (const part of parts) assert.lengthOf(await objectStore().versions(part.key), 0)
  })

  test('of two different chunks for one place one is received, and the file is whole with it', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(200)
    for (let round = 0; round < 5; round++) {
      const id = randomUUID()
      await page.announce({ id, name: 'a.pdf', size: content.length })
      const lengths = [20, 50, 80, 110]
      const answers = await Promise.all(lengths.map((length) => page.put(id, 0, content.subarray(0, length))))
      const winners = lengths.filter((_, i) => answers[i].status === 200)
      assert.lengthOf(winners, 1)
      for (const lost of answers.filter(({ status }) => status !== 200)) {
        assert.deepEqual([lost.status, lost.headers.get('upload-offset')], [409, String(winners[0])])
      }
      const done = (await (await page.put(id, winners[0], content.subarray(winners[0]))).json()) as any
      assert.equal(done.state, 'done')
      assert.lengthOf((await row(id)).parts, 2)
    }
  })

  test('a wrong offset is answered with the right one', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(100)
    const id = randomUUID()
    await page.announce({ id, name: 'a.pdf', size: content.length })
    await page.put(id, 0, content.subarray(0, 40))
    for (const offset of [0, 20, 41]) {
      const wrong = await page.put(id, offset, content.subarray(offset, offset + 10))
      assert.equal(wrong.headers.get('upload-offset'), '40')
      assert.containsSubset(await problem(wrong), { status: 409, received: 40, message: '传送位置不对，请从已收到的位置继续' })
    }
    assert.equal((await page.state(id)).received, 40)
  })

  test('another person’s upload is not found, in no way', async ({ assert }) => {
    const [mine, other, clerk] = await Promise.all([sender(await applicant()), sender(await applicant()), sender(await given.staff(village, 'window'))])
    const { id } = await mine.upload('a.pdf', samples.pdf())
    for (const page of [other, clerk]) {
      const answers = [
        await page.send('GET', `/files/uploads/${id}`),
        await page.send('HEAD', `/files/uploads/${id}`),
        await page.send('GET', `/files/uploads/${id}/content`),
        await page.put(id, 0, Buffer.from('x')),
        await page.send('DELETE', `/files/uploads/${id}`),
        await page.announce({ id, name: 'a.pdf', size: samples.pdf().length }),
      ]
      assert.deepEqual(answers.map(({ status }) => status), Array(6).fill(404))
    }
    assert.equal((await mine.state(id)).state, 'done')
  })

  test('nobody uploads without signing in', async ({ assert }) => {
    const page = await sender({ key: newSessionKey() })
    assert.equal((await page.announce({ id: randomUUID(), name: 'a.pdf', size: 10 })).status, 401)
  })

  test('announced twice is one upload; the same id for another file is refused', async ({ assert }) => {
    const page = await sender(await applicant())
    const file = { id: randomUUID(), name: 'a.pdf', size: 50 }
    const both = await Promise.all([page.announce(file), page.announce(file), page.announce(file)])
    assert.deepEqual(both.map(({ status }) => status), [200, 200, 200])
    assert.equal((await page.announce({ ...file, size: 51 })).status, 409)
  })

  test('what cannot be taken is refused with a sentence before a byte is sent: {name}, {size}')
    .with([
      { name: 'a.exe', size: 10, said: /^不能上传“a.exe”：可以上传 JPG/ },
      { name: 'a.pdf', size: 0, said: /是空文件/ },
      { name: 'a.pdf', size: 27682406, said: /有 26\.4 MB，超过 20 MB 上限/ },
    ])
    .run(async ({ assert }, { name, size, said }) => {
      const page = await sender(await applicant())
      const id = randomUUID()
      const answer = await problem(await page.announce({ id, name, size }))
      assert.deepEqual([answer.status, answer.code], [422, 'E_FILE_REFUSED'])
      assert.match(answer.message, said)
      assert.isUndefined(await row(id))
    })

  test('content that belies its name is refused for this file, and nothing of it is kept', async ({ assert }) => {
    const page = await sender(await applicant())
    const refused = await page.upload('合同.pdf', Buffer.from('MZ\x90\x00 this program'))
    assert.containsSubset(refused, { state: 'refused', reason: '“合同.pdf”的内容是程序，不能上传' })
    const { parts, object_key: key } = await row(refused.id)
    assert.isNull(key)
    for (const part of parts) assert.lengthOf(await objectStore().versions(part.key), 0)
    assert.equal((await page.send('GET', `/files/uploads/${refused.id}/content`)).status, 404)
  })

  test('bad chunks are refused: too long, beyond the size, empty, of another type, without a place', async ({ assert }) => {
    const page = await sender(await applicant())
    const id = randomUUID()
    await page.announce({ id, name: 'a.pdf', size: 6 * megabyte })
    const status = async (response: Promise<Response>) => (await response).status
    assert.equal(await status(page.put(id, 0, Buffer.alloc(4 * megabyte + 1))), 413)
    assert.equal(await status(page.put(id, 0, Buffer.alloc(0))), 422)
    assert.equal(await status(page.put(id, 0, Buffer.from('{}'), { 'content-type': 'application/json' })), 422)
    for (const offset of ['', '-1', '1.5', 'x']) assert.equal(await status(page.put(id, offset, Buffer.from('x'))), 422)
    await page.put(id, 0, Buffer.alloc(4 * megabyte))
    assert.equal(await status(page.put(id, 4 * megabyte, Buffer.alloc(2 * megabyte + 1))), 422)
    assert.equal((await page.state(id)).received, 4 * megabyte)
    assert.equal(await status(page.put('../../x', 0, Buffer.from('x'))), 404)
  })

  test('more than 200 MB may not wait', async ({ assert }) => {
    const page = await sender(await applicant())
    const ids = Array.from({ length: 10 }, () => randomUUID())
    for (const id of ids) assert.equal((await page.announce({ id, name: 'a.pdf', size: 20 * megabyte })).status, 200)
    const one = { id: randomUUID(), name: 'a.pdf', size: 1 }
    assert.match((await problem(await page.announce(one))).message, /合计超过 200 MB/)
    assert.equal((await page.send('DELETE', `/files/uploads/${ids[0]}`)).status, 204)
    assert.equal((await page.announce(one)).status, 200)
  })

  test('a name with a path, a line break or quotes harms nobody', async ({ assert }) => {
    const page = await sender(await applicant())
    const { id, name } = await page.upload('../../a"\r\nX-Evil: 1.pdf', samples.pdf())
    assert.equal(name, 'a"X-Evil: 1.pdf')
    const response = await page.send('GET', `/files/uploads/${id}/content`)
    assert.isNull(response.headers.get('x-evil'))
    assert.equal(response.headers.get('content-disposition'), `inline; filename="a_X-Evil: 1.pdf"; filename*=UTF-8''a%22X-Evil%3A%201.pdf`)
  })

  test('the raw store shows neither name nor content', async ({ assert }) => {
    const page = await sender(await applicant())
    const { id } = await page.upload('张三身份证.pdf', Buffer.concat([samples.pdf(), Buffer.from('440999199001011234\n%%EOF')]))
    const { name, object_key: key } = await row(id)
    assert.isFalse(name.includes('身份证'))
    assert.isTrue((await objectStore().stat(key)).personal)
  })

  test('what a dying process left undone is made up for when asked', async ({ assert }) => {
    const page = await sender(await applicant())
    const content = samples.pdf(10)
    const { id } = await page.upload('a.pdf', content)
    const { parts } = await row(id)
    const { key } = await objectStore().put(content, { personal: true })
    await withLoading(() =>
      currentTransaction().rawQuery(`update uploads set state = 'open', object_key = null, parts = ? where id = ?`, [JSON.stringify([{ ...parts[0], key }]), id])
    )
    assert.equal((await page.state(id)).state, 'done')
  })
})

test.group('Uploads handed over', () => {
  const take = (who: { actor: any }, ids: string[]) => actAs(who.actor, () => withSubject(() => takeUploads(ids)))

  test('in the order asked, once', async ({ assert }) => {
    const who = await applicant()
    const page = await sender(who)
    const [one, two] = [await page.upload('一.pdf', samples.pdf()), await page.upload('二.png', samples.png())]
    const taken = await take(who, [two.id, one.id])
    assert.deepEqual(taken.map(({ name, contentType }) => [name, contentType]), [['二.png', 'image/png'], ['一.pdf', 'application/pdf']])
    assert.equal((await objectStore().stat(taken[0].key, taken[0].version)).sm3, taken[0].sm3)
    await assert.rejects(() => take(who, [one.id]), /已经用过/)
    assert.equal((await page.send('DELETE', `/files/uploads/${one.id}`)).status, 409)
    assert.deepEqual(await take(who, []), [])
  })

  test('all or none: with one of another person, unfinished, refused or named twice, none', async ({ assert }) => {
    const [who, other] = [await applicant(), await applicant()]
    const [page, theirs] = [await sender(who), await sender(other)]
    const good = await page.upload('a.pdf', samples.pdf())
    const open = randomUUID()
    await page.announce({ id: open, name: 'b.pdf', size: 100 })
    const refused = await page.upload('c.pdf', Buffer.from('就是几个字'))
    const foreign = await theirs.upload('d.pdf', samples.pdf())
    for (const bad of [open, refused.id, foreign.id, good.id, randomUUID()]) {
      await assert.rejects(() => take(who, [good.id, bad]), /请核对材料后重新上传/)
    }
    assert.equal((await page.state(good.id)).state, 'done')
  })
})

test.group('Uploads nobody handed in', () => {
  test('are given up after 100 days, with what lies in the store; younger and handed-over ones stay', async ({ assert }) => {
    const who = await given.applicant()
    const page = await sender(who)
    const [old, young, attached] = [await page.upload('a.pdf', samples.pdf()), await page.upload('b.pdf', samples.pdf()), await page.upload('c.pdf', samples.pdf())]
    const unfinished = randomUUID()
    await page.announce({ id: unfinished, name: 'd.pdf', size: 100 })
    await page.put(unfinished, 0, Buffer.from('%PDF'))
    await actAs(who.actor, () => withSubject(() => takeUploads([attached.id])))
    const age = (id: string, days: number) =>
      withLoading(() => currentTransaction().rawQuery('update uploads set created_at = now() - make_interval(days => ?) where id = ?', [days, id]))
    await Promise.all([age(old.id, 101), age(unfinished, 101), age(attached.id, 101), age(young.id, 99)])
    await new GiveUpUploads().handle()
    const states = await Promise.all([old.id, unfinished, attached.id, young.id].map(async (id) => (await row(id)).state))
    assert.deepEqual(states, ['removed', 'removed', 'attached', 'done'])
    for (const key of [(await row(old.id)).object_key, (await row(unfinished)).parts[0].key]) assert.lengthOf(await objectStore().versions(key), 0)
    for (const id of [attached.id, young.id]) assert.lengthOf(await objectStore().versions((await row(id)).object_key), 1)
  })
})

test.group('Uploads in the engine’s hands', () => {
  const asEngine = (actor: string, sql: string) =>
    db.connection('engine').transaction(async (trx) => {
      await trx.rawQuery(`select set_config('app.actor', ?, true), set_config('role', ?, true)`, [actor, roles.engine])
      return (await trx.rawQuery(sql)).rowCount
    })

  test('are those of who acts, and it makes and deletes none', async ({ assert }) => {
    const who = await applicant()
    const { id } = await (await sender(who)).upload('a.pdf', samples.pdf())
    const change = `update uploads set state = 'attached' where id = '${id}'`
    assert.equal(await asEngine('subject:0', change), 0)
    assert.equal(await asEngine(`subject:${who.actor.id}`, change), 1)
    await assert.rejects(() => asEngine('subject:0', 'delete from uploads'), /permission denied/)
    await assert.rejects(() => asEngine('subject:0', `update uploads set by_actor = 'subject:0'`), /permission denied/)
    await assert.rejects(() => asEngine('subject:0', 'insert into uploads (id) values (gen_random_uuid())'), /permission denied/)
  })
})

test.group('Public objects', () => {
  test('open under their signed address until it expires, and under no other', async ({ assert }) => {
    const { key, version } = await objectStore().put(Buffer.from('样表'), { personal: false, contentType: 'text/plain' })
    const address = await objectStore().signedUrl(key, { seconds: 60, name: '样表.txt' })
    const found = await fetch(baseUrl() + address)
    assert.deepEqual([found.status, await found.text()], [200, '样表'])
    assert.match(found.headers.get('content-disposition')!, /^attachment;.*%E6%A0%B7%E8%A1%A8\.txt$/)
    const late = await objectStore().signedUrl(key, { seconds: -1 })
    const other = await objectStore().put(Buffer.from('别的'), { personal: true })
    for (const wrong of [late, address.replace(key, other.key).replace(version, other.version), `/files/objects/${key}/${version}`, address + '0']) {
      assert.equal((await fetch(baseUrl() + wrong, { headers: { accept: 'application/json' } })).status, 403)
    }
  })
})
