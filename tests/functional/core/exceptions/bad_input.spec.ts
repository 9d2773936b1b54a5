import { test } from '@japa/runner'
import { sentenceOf } from '#app/core/exceptions/sentence_of'

test.group('Bad input', () => {
  test('too much is 413 with a sentence', async ({ client, assert }) => {
    const response = await client.post('/desk/sign-in').withCsrfToken().accept('json').json({ login: 'x'.repeat(3_000_000) } as any)
    assert.equal(response.status(), 413)
    assert.match((response.body() as any).message, /太大/)
  })

  test('broken JSON is 4xx with a sentence', async ({ client, assert }) => {
    const response = await client.post('/desk/sign-in').withCsrfToken().accept('json').header('content-type', 'application/json').json('{"login": ' as any)
    assert.isTrue(response.status() >= 400 && response.status() < 500, String(response.status()))
    assert.match(JSON.stringify(response.body()), /[\u4e00-\u9fff]/)
  })

  test('without the key against forgery a script is told to act again, a page comes again with a notice', async ({ client, assert }) => {
    const script = await client.post('/desk/sign-in').accept('json').json({ login: 'a', password: 'b' })
    assert.deepEqual([script.status(), (script.body() as any).message], [419, '页面打开得太久，刚才的操作没有生效，请再操作一次'])
    const page = await client.post('/desk/sign-in').header('referer', '/desk/sign-in').redirects(0).form({ login: 'a', password: 'b' })
    assert.equal(page.status(), 302)
    assert.include(page.flashMessages().notice, '没有生效')
  })

  test('an expired session: a POST is not done, and the page of before is where one returns to', async ({ client, assert }) => {
    const response = await client.put('/desk/position').withCsrfToken().header('referer', 'http://here/admin/divisions?page=3').redirects(0).form({ position: 1 } as any)
    assert.equal(response.header('location'), '/desk/sign-in?back=%2Fadmin%2Fdivisions%3Fpage%3D3')
    assert.include(response.flashMessages().notice, '没有生效')
  })

  test('what was typed does not travel in the cookie', async ({ client, assert }) => {
    const response = await client.post('/sign-up').withCsrfToken().redirects(0).form({ idNumber: '44099919900101001', name: '陈小梅' } as any)
    assert.equal(response.status(), 302)
    assert.notProperty(response.flashMessages(), 'input')
    assert.include(JSON.stringify(response.flashMessages()), '身份证号应为 18 位')
  })

  test('no message from inside reaches a page', ({ assert }) => {
    assert.equal(sentenceOf({ status: 500, message: 'relation "accounts" does not exist' }), '没有办理成功，系统已记下这次故障')
    assert.notInclude(sentenceOf({ status: 405, message: 'Cannot PUT:/x' }), 'Cannot')
    assert.notInclude(sentenceOf({ status: 418, message: 'teapot' }), 'teapot')
  })
})
