import type { Kind } from '#tests/support/attack/kind'
import { fieldsOf } from '#tests/support/attack/fields'
import { learnBody } from '#tests/support/attack/learn_body'
import { writes } from '#tests/support/attack/routes'
import { uncalm } from '#tests/support/attack/verdicts'

const isThorough = Number(process.env.PROOF_SCALE ?? 1) > 1

/** What no field expects, and what a database chokes on. */
const strange: unknown[] = ['\u0000', '\ud800', "' or 1=1 --", '../../etc/passwd', 'a\r\nset-cookie: x=1', '9'.repeat(40), -1, 1e300, 2147483648, '2026-02-31', true, null, [], ['x'], {}, { $ne: 1 }, '\u202e', 'x'.repeat(100_000)]

export const strangeBody: Kind = {
  name: 'strange values in the body',
  applies: writes,
  async attack({ method, at, folder }, send, { headers, own }) {
    const call = { method, path: at(own?.at), headers }
    const body = await learnBody(send, call, own?.fields)
    const problems: (string | undefined)[] = []
    const attempt = async (field: string, value: unknown) => {
      const text = JSON.stringify({ ...body, [field]: value })
      const problem = uncalm(await send({ ...call, headers: { ...headers, 'content-type': 'application/json' }, body: text }))
      problems.push(problem && `${field}=${JSON.stringify(value)?.slice(0, 30)}: ${problem}`)
    }
    for (const field of Object.keys(body)) for (const value of strange) await attempt(field, value)
    const others = fieldsOf(folder).filter((name) => !(name in body))
    for (const field of others) for (const value of isThorough ? strange : ['\u0000', {}, 1e300]) await attempt(field, value)
    return problems
  },
  hole: (_, response) => void (response.writeHead(500), response.end('invalid byte sequence for encoding "UTF8": 0x00')),
}

const inQuery = ['%00', '%ED%A0%80', '%', '-1', '9'.repeat(40), "'", '..%2f..%2f', '%0d%0ax:y', 'x'.repeat(5000), '%E2%80%AE']
const shapes = (name: string) => [`${name}[]=x&${name}[]=y`, `${name}[a][b]=x`, `${name}[$ne]=x`, `${name}[__proto__][x]=y`]

export const strangeQuery: Kind = {
  name: 'strange values in the query',
  applies: ({ method }) => method === 'GET',
  async attack({ method, at, folder }, send, { headers, own }) {
    const problems: (string | undefined)[] = []
    const names = fieldsOf(folder)
    const queries = [
      ...names.flatMap((name) => [...inQuery.slice(0, isThorough ? 99 : 1), '9'.repeat(40)].map((value) => `${name}=${value}`)),
      ...names.flatMap((name) => shapes(name).slice(0, isThorough ? 99 : 1)),
      ...[...inQuery, '1'].map((value) => names.map((name) => `${name}=${value}`).join('&').slice(0, 7000)),
      ...shapes('q'),
      Array.from({ length: 3000 }, (_, n) => `k${n}`).join('&').slice(0, 14_000),
    ]
    for (const query of queries) {
      const answer = await send({ method, path: `${at(own?.at)}?${query}`, headers })
      const problem = uncalm(answer) ?? (answer.headers.x ? 'a header was injected' : undefined)
      problems.push(problem && `${query.slice(0, 40)}: ${problem}`)
    }
    return problems
  },
  hole: (_, response) => void (response.writeHead(500), response.end('malformed array literal')),
}
