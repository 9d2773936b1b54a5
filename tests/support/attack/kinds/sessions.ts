import type { Kind } from '#tests/support/attack/kind'
import { unshut } from '#tests/support/attack/verdicts'

const ok = (response: any, text = '{}') => response.end(text)

export const noSession: Kind = {
  name: 'no session',
  applies: ({ right }) => !!right,
  // The token against forgery comes with a session of nobody, so that the right is what refuses.
  async attack({ method, at }, send, { headers }) {
    const { cookie, ...rest } = headers
    const anonymous = { ...rest, cookie: cookie.replace(/signed_in=[^;]*;? ?/, '') }
    return [unshut(await send({ method, path: at(), headers: anonymous }), [401])]
  },
  hole: (_, response) => ok(response),
}

export const expiredSession: Kind = {
  name: 'expired session',
  applies: ({ right }) => !!right,
  async attack({ method, at }, send, { gone }) {
    return [unshut(await send({ method, path: at(), headers: gone }), [401])]
  },
  hole: (_, response) => ok(response),
}

/** Also another person's token: it belongs to another session. */
export const missingToken: Kind = {
  name: 'missing CSRF token',
  applies: ({ method }) => method !== 'GET',
  async attack({ method, at }, send, { headers, other }) {
    const { 'x-xsrf-token': token, ...rest } = headers
    const withOut = await send({ method, path: at(), headers: rest })
    const withOthers = await send({ method, path: at(), headers: { ...rest, 'x-xsrf-token': other['x-xsrf-token'] } })
    const inQuery = await send({ method, path: `${at()}?_csrf=${encodeURIComponent(other['x-xsrf-token'])}`, headers: rest })
    return [withOut, withOthers, inQuery].map((answer) => unshut(answer, [419]))
  },
  hole: (_, response) => ok(response),
}

const strangeCookies = ['', '%', '%E0%A4%A', 'e30', 'bnVsbA', 'eyJtZXNzYWdlIjp7fX0', 's:x.y', 'e:x.y', '"', '\u0001', 'a'.repeat(6000)]

export const strangeCookie: Kind = {
  name: 'strange cookies',
  applies: ({ method }) => method === 'GET',
  async attack({ method, at, right }, send, { headers }) {
    const problems: (string | undefined)[] = []
    for (const name of ['signed_in', 'sid', 'XSRF-TOKEN', 'place', 'adonis-session']) {
      for (const value of strangeCookies.map((one) => one.replace('\u0001', ''))) {
        const answer = await send({ method, path: at(), headers: { ...headers, cookie: `${name}=${value}; ${name}=${value}` } })
        const problem = unshut(answer, right ? [401] : [200, 302, 401, 403, 404, 422])
        problems.push(problem && `${name}=${value.slice(0, 20)}: ${problem}`)
      }
    }
    return problems
  },
  hole: (_, response) => void (response.writeHead(500), response.end('TypeError')),
}
