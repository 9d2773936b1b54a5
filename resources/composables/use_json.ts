const csrfToken = () => decodeURIComponent(document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '')

/** What the server refused, in its own words; `fields` where it named them. */
export class Refused extends Error {
  constructor(
    public status: number,
    message: string,
    public fields: Record<string, string> = {}
  ) {
    super(message)
  }
}

const offline = '网络不通，没有发送成功，请检查网络后再试'

async function send<T>(method: string, url: string, contentType: string, body?: BodyInit): Promise<T> {
  const headers = { 'accept': 'application/json', 'content-type': contentType, 'x-xsrf-token': csrfToken() }
  const response = await fetch(url, { method, headers, body }).catch(() => {
    throw new Refused(0, offline)
  })
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return answer as T
  const problems: { path: string; text: string }[] = answer.problems ?? []
  const errors: { field: string; message: string }[] = answer.errors ?? problems.map(({ path, text }) => ({ field: path, message: text }))
  throw new Refused(response.status, answer.message ?? errors[0]?.message ?? offline, Object.fromEntries(errors.map(({ field, message }) => [field, message])))
}

/** Asks the server without leaving the page. Throws Refused with a sentence. */
export const sendJson = <T>(method: string, url: string, body?: unknown) =>
  send<T>(method, url, 'application/json', body === undefined ? undefined : JSON.stringify(body))

/** The same with bytes as they are. */
export const sendBytes = <T>(method: string, url: string, bytes: ArrayBuffer) => send<T>(method, url, 'application/octet-stream', bytes)
