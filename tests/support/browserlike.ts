import encryption from '@adonisjs/core/services/encryption'
import { CookieClient } from '@adonisjs/core/http'
import env from '#start/env'
import { cookie } from '#app/foundation/identity/session_key'

export const baseUrl = () => `http://${env.get('HOST')}:${env.get('PORT')}`

/** Requests as a signed-in page sends them, byte for byte: own cookies, own CSRF token. */
export async function browserlike({ key }: { key: string }) {
  const jar = new Map([[cookie, new CookieClient(encryption as any).encode(cookie, key)!]])
  const keep = (response: Response) =>
    response.headers.getSetCookie().forEach((line) => {
      const [name, value] = line.split(';')[0].split(/=(.*)/)
      if (value) jar.set(name, value)
      else jar.delete(name)
    })
  const headers = (): Record<string, string> => ({
    'accept': 'application/json',
    'cookie': [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-xsrf-token': decodeURIComponent(jar.get('XSRF-TOKEN') ?? ''),
  })
  keep(await fetch(`${baseUrl()}/session`, { headers: headers() }))
  const send = async (method: string, path: string, { body, ...more }: { body?: BodyInit; headers?: Record<string, string> } = {}) => {
    const response = await fetch(baseUrl() + path, { method, body, headers: { ...headers(), ...more.headers } })
    keep(response)
    return response
  }
  return { send, headers }
}
