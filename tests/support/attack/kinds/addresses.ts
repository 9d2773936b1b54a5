import type { Kind } from '#tests/support/attack/kind'
import { uncalm, unshut } from '#tests/support/attack/verdicts'

/** What is no value of any part of an address. Already written as it goes over the wire. */
const wrong = ['0', '-1', '9'.repeat(40), '2147483648', '1e9', 'null', '%00', '%E0%A4%A', '%', '..%2f..%2f.env', "'%20or%201=1--", '%0d%0aset-cookie:x=1', 'x'.repeat(3000), '01890a5d-ac96-774b-bcce-b302099a8057', '%F0%9F%98%80', '__proto__']

export const wrongKind: Kind = {
  name: 'id of the wrong kind',
  applies: ({ params }) => params.length > 0,
  async attack({ method, params, at }, send, { headers }) {
    const problems: (string | undefined)[] = []
    for (const param of params) {
      for (const value of wrong) {
        const answer = await send({ method, path: at({ [param]: value }), headers })
        const problem = uncalm(answer) ?? (answer.headers['set-cookie']?.toString().includes('x=1;') ? 'a header was injected' : undefined)
        problems.push(problem && `${param}=${value.slice(0, 30)}: ${problem}`)
      }
    }
    return problems
  },
  hole: (_, response) => void (response.writeHead(500), response.end('invalid input syntax for type uuid')),
}

const evil = 'evil.invalid'
const forged: Record<string, string>[] = [
  { host: evil },
  { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', 'forwarded': `host=${evil}` },
  { 'x-forwarded-for': `127.0.0.1, ${evil}`, 'x-real-ip': '127.0.0.1' },
  { 'x-original-url': '/admin/accounts', 'x-rewrite-url': '/admin/accounts' },
  { 'x-http-method-override': 'GET', 'x-method-override': 'GET' },
  { referer: `http://${evil}/x`, origin: `http://${evil}` },
  { referer: `//${evil}`, accept: 'text/html' },
  { 'x-user': '1', 'x-position-id': '1', 'x-tenant': '440900000000', 'authorization': 'Bearer x' },
  { range: 'bytes=9-1', 'if-none-match': '*', 'accept-language': '../../x', 'accept': ';;;q=x' },
  { 'x-inertia': 'true', 'x-inertia-version': '\u00ff', 'x-inertia-partial-component': '../x', 'x-inertia-partial-data': '__proto__' },
]

/** Without a session: what a header claims opens nothing, and no answer leads to another site. */
export const forgedHeaders: Kind = {
  name: 'forged headers and host',
  async attack({ method, at, right }, send, { headers }) {
    const problems: (string | undefined)[] = []
    const { cookie, ...rest } = headers
    const anonymous = { ...rest, cookie: cookie.replace(/signed_in=[^;]*;? ?/, '') }
    for (const one of forged) {
      const answer = await send({ method, path: at(), headers: { ...anonymous, ...one } })
      const said = `${JSON.stringify(answer.headers)} ${answer.text}`
      const isPage = 'x-inertia' in one || one.accept
      const problem = said.includes(evil) ? `leads to ${evil}` : right && !isPage ? unshut(answer, [401]) : uncalm(answer)
      problems.push(problem && `${JSON.stringify(one)}: ${problem}`)
    }
    return problems
  },
  hole: ({ headers }, response) => void (response.writeHead(302, { location: `http://${headers.host}/` }), response.end()),
}
