import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { digestOf } from '#app/foundation/identity/session_key'
import { subjectDetails } from '#modules/foundation/identity'
import { given, givenPassword, impossibleIdNumber, one } from '#tests/support/given'
import { newSource } from '#tests/support/new_source'

let phones = 0
const newPhone = () => `139${String(++phones).padStart(8, '0')}`

const post = (client: ApiClient, url: string, body: object, source = newSource()) =>
  client.post(url as any).withCsrfToken().accept('json').header('x-forwarded-for', source).redirects(0).json(body as any)

const codeFor = async (client: ApiClient, phone: string) => ((await post(client, '/sign-up/codes', { phone })).body() as any).code as string

async function someone(client: ApiClient, more: Record<string, string> = {}) {
  const phone = newPhone()
  const idNumber = impossibleIdNumber()
  const code = await codeFor(client, phone)
  return { kind: 'person', name: '陈小梅', idNumber, phone, code, password: 'litchi2026', passwordAgain: 'litchi2026', ...more }
}
const faults = (response: any) => Object.fromEntries(response.body().errors.map((error: any) => [error.field, error.message]))
const subjectOf = (response: any) =>
  withLoading(() =>
    one('select j.* from sessions s join subjects j on j.id = s.subject_id where s.digest = ?', [digestOf(response.cookie('signed_in').value)])
  )

test.group('Registering', () => {
  test('a person: signed in at once, number and phone sealed', async ({ client, assert }) => {
    const person = await someone(client)
    const response = await post(client, '/sign-up', { ...person, back: '/items/MZ009' })
    assert.equal(response.header('location'), '/items/MZ009')
    const row = await subjectOf(response)
    assert.isFalse(Buffer.from(JSON.stringify(row)).includes(person.idNumber))
    assert.notInclude(row.id_number.toString('latin1'), person.idNumber)
    const { name, number, phone, kind } = await subjectDetails(row.id)
    assert.deepEqual({ name, number, phone, kind }, { name: person.name, number: person.idNumber, phone: person.phone, kind: 'person' })
  })

  test('an entity, with who acts for it', async ({ client, assert }) => {
    const person = await someone(client)
    const response = await post(client, '/sign-up', { ...person, kind: 'entity', entityName: '茂名市好心小食店', creditCode: '91350100m000100y43' })
    assert.equal(response.status(), 302)
    const details = await subjectDetails((await subjectOf(response)).id)
    assert.deepEqual(details, {
      kind: 'entity',
      name: '茂名市好心小食店',
      number: '91350100M000100Y43',
      phone: person.phone,
      operator: { name: '陈小梅', idNumber: person.idNumber },
    })
  })

  test('a wrong code five times spoils the right one', async ({ client, assert }) => {
    const person = await someone(client)
    const wrong = person.code === '000000' ? '000001' : '000000'
    for (let n = 0; n < 5; n++) assert.property(faults(await post(client, '/sign-up', { ...person, code: wrong })), 'code')
    assert.property(faults(await post(client, '/sign-up', person)), 'code')
  }).timeout(10_000)

  test("another phone's code is wrong", async ({ client, assert }) => {
    const [one, other] = [await someone(client), await someone(client)]
    assert.property(faults(await post(client, '/sign-up', { ...one, code: other.code, phone: one.phone })), 'code')
  })

  test('a phone is given one code a minute', async ({ client, assert }) => {
    const phone = newPhone()
    assert.match(await codeFor(client, phone), /^\d{6}$/)
    const again = await post(client, '/sign-up/codes', { phone })
    assert.equal(again.status(), 429)
  })

  test('who was served at a window becomes the account of that row', async ({ client, assert }) => {
    const person = await someone(client)
    const walkIn = await given.walkIn(person.name, person.idNumber)
    assert.equal((await subjectOf(await post(client, '/sign-up', person))).id, walkIn)
  })

  test('but not under another name', async ({ client, assert }) => {
    const person = await someone(client)
    await given.walkIn('陈大梅', person.idNumber)
    assert.match(faults(await post(client, '/sign-up', person)).name, /不一致/)
  })

  test('a number that has an account is told so, and is not taken over', async ({ client, assert }) => {
    const there = await given.applicant({ name: '陈小梅' })
    const person = await someone(client, { idNumber: there.login })
    assert.match(faults(await post(client, '/sign-up', person)).idNumber, /已经注册/)
  })

  test('what is wrong is said at its field', async ({ client, assert }) => {
    const response = await post(client, '/sign-up', {
      name: '陈1',
      idNumber: '44099919900101001',
      phone: '1380000567',
      code: '12',
      password: 'short',
      passwordAgain: 'other',
    })
    assert.deepEqual(Object.keys(faults(response)).sort(), ['code', 'idNumber', 'name', 'password', 'phone'])
    assert.equal(faults(response).phone, '手机号应为 11 位数字，现在是 10 位')
    assert.deepEqual(Object.keys(faults(await post(client, '/sign-up', { kind: 'entity' }))).sort(), [
      'code', 'creditCode', 'entityName', 'idNumber', 'name', 'password', 'phone',
    ])
    assert.property(faults(await post(client, '/sign-up', { name: { a: 1 }, phone: ['1'], idNumber: 7 })), 'idNumber')
  })
})

test.group('Applicants sign in', () => {
  test('by ID number in any case and width, or by a phone that is theirs alone', async ({ client, assert }) => {
    const phone = newPhone()
    const { login } = await given.applicant({ phone })
    for (const account of [login, ` ${login.toLowerCase()} `, phone, `+86 ${phone}`]) {
      const response = await post(client, '/sign-in', { account, password: givenPassword })
      assert.equal(response.header('location'), '/', account)
    }
  }).timeout(10_000)

  test('a phone that two persons gave says nothing', async ({ client, assert }) => {
    const phone = newPhone()
    await given.applicant({ phone })
    await given.applicant({ phone })
    assert.equal((await post(client, '/sign-in', { account: phone, password: givenPassword })).status(), 422)
  })

  test('five wrong tries lock; wrong, unknown and locked answer alike', async ({ client, assert }) => {
    const { login } = await given.applicant()
    const wrong = await post(client, '/sign-in', { account: login, password: 'wrong' })
    await Promise.all(Array.from({ length: 4 }, () => post(client, '/sign-in', { account: login, password: 'wrong' })))
    const locked = await post(client, '/sign-in', { account: login, password: givenPassword })
    const unknown = await post(client, '/sign-in', { account: impossibleIdNumber(), password: 'wrong' })
    assert.deepEqual([wrong.status(), wrong.body()], [422, locked.body()])
    assert.deepEqual(unknown.body(), locked.body())
  }).timeout(10_000)

  test('a walk-in without account cannot', async ({ client, assert }) => {
    const number = impossibleIdNumber()
    await given.walkIn('陈小梅', number)
    assert.equal((await post(client, '/sign-in', { account: number, password: '' })).status(), 422)
    assert.equal((await post(client, '/sign-in', { account: number, password: 'x' })).status(), 422)
  })

  test('they are out after {minutes} idle minutes: {out}')
    .with([
      { minutes: 119, out: false },
      { minutes: 121, out: true },
    ])
    .run(async ({ client, assert }, { minutes, out }) => {
      const person = await given.applicant()
      await withLoading(() =>
        one(`update sessions set last_seen_at = now() - interval '${minutes} minutes' where digest = ? returning 1`, [digestOf(person.key)])
      )
      assert.equal((await client.get('/session').accept('json').signedInAs(person)).status(), out ? 401 : 200)
    })

  test('a disabled applicant is refused with the next request', async ({ client }) => {
    const person = await given.applicant()
    await withLoading(() => one('update subjects set active = false where id = ? returning 1', [person.actor.id]))
    ;(await client.get('/session').accept('json').signedInAs(person)).assertStatus(401)
  })

  test('staff pages are not for them', async ({ client }) => {
    const person = await given.applicant()
    ;(await client.get('/admin/divisions').accept('json').signedInAs(person)).assertStatus(403)
    ;(await client.put('/desk/position').withCsrfToken().accept('json').signedInAs(person).json({ position: 1 })).assertStatus(401)
  })
})
