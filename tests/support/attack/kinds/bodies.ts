import type { Kind } from '#tests/support/attack/kind'
import { writes } from '#tests/support/attack/routes'
import { uncalm } from '#tests/support/attack/verdicts'

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const deep = 20_000
const nested = (open: string, close: string) => open.repeat(deep) + close.repeat(deep)

const bodies: [name: string, type: string, body: () => string | Buffer][] = [
  ['3 MB of text', json, () => JSON.stringify({ note: 'x'.repeat(3_000_000) })],
  ['3 MB of form', form, () => `note=${'x'.repeat(3_000_000)}`],
  ['arrays in arrays', json, () => nested('[', ']')],
  ['objects in objects', json, () => `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
  ['keys in keys', form, () => `a${'[b]'.repeat(5000)}=1`],
  ['50,000 keys', form, () => Array.from({ length: 50_000 }, (_, n) => `k${n}=1`).join('&')],
  ['a list of 100,000', json, () => JSON.stringify({ materials: Array(100_000).fill(1), answers: Array(100_000).fill(1) })],
  ['no object', json, () => '[1,2]'],
  ['null', json, () => 'null'],
  ['a number', json, () => '1e400'],
  ['broken JSON', json, () => '{"a":'],
  ['prototype', json, () => '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'],
  ['empty', json, () => ''],
]

export const monstrousBody: Kind = {
  name: 'oversized and deeply nested bodies',
  applies: writes,
  async attack({ method, at }, send, { headers }) {
    const problems: (string | undefined)[] = []
    for (const [name, type, body] of bodies) {
      const problem = uncalm(await send({ method, path: at(), headers: { ...headers, 'content-type': type }, body: body() }))
      problems.push(problem && `${name}: ${problem}`)
    }
    // As a page sends it: the refusal comes back to the page.
    const page = { ...headers, 'content-type': json, 'x-inertia': 'true', 'x-inertia-version': '1', 'referer': 'http://127.0.0.1/sign-in' }
    for (const body of ['{"a":', JSON.stringify({ note: 'x'.repeat(3_000_000) }), '{"a":"\\u0000"}']) problems.push(uncalm(await send({ method, path: at(), headers: page, body })))
    if ('admin' in {}) problems.push('the prototype of all objects has changed')
    return problems
  },
  hole: (_, response) => void (response.writeHead(500), response.end('RangeError: Maximum call stack size exceeded')),
}

const types = ['text/plain', 'text/xml', 'application/octet-stream', 'multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/json; charset=x', 'application/vnd.api+json', 'x', '/', 'application/x-www-form-urlencoded; charset=\u00ff']

export const wrongType: Kind = {
  name: 'wrong content type',
  applies: writes,
  async attack({ method, at }, send, { headers }) {
    const problems: (string | undefined)[] = []
    for (const type of types) {
      for (const body of ['{"note":"x"}', '--x\r\ncontent-disposition: form-data; name="a"; filename="../../a\r\n\r\n']) {
        const problem = uncalm(await send({ method, path: at(), headers: { ...headers, 'content-type': type }, body }))
        problems.push(problem && `${type}: ${problem}`)
      }
    }
    for (const encoding of ['gzip', 'br', 'deflate', 'x']) {
      const problem = uncalm(await send({ method, path: at(), headers: { ...headers, 'content-type': json, 'content-encoding': encoding }, body: '{}' }))
      problems.push(problem && `${encoding}: ${problem}`)
    }
    return problems
  },
  hole: (_, response) => void (response.writeHead(415), response.end('Unsupported media type')),
}
