import { Refused } from '#app/onestop/cases/demo/refused'

export interface BrowserOptions {
  /** Sent with every request: behind a proxy, where this visitor comes from. */
  headers?: Record<string, string>
  /** Of the assets; read from the first page where it is not given. */
  version?: string
}

interface Visit {
  props: Record<string, any>
  version: string
}

/** One visitor of the running product: own cookies, own CSRF token, pages as the pages' own code asks for them. */
export class Browser {
  private readonly jar = new Map<string, string>()
  private version?: string

  constructor(
    readonly url: string,
    private readonly options: BrowserOptions = {}
  ) {
    this.version = options.version
  }

  /** What a page is given. */
  async page(path: string): Promise<Record<string, any>> {
    if (!this.version) return this.firstPage(path)
    const response = await this.send('GET', path, { headers: { 'x-inertia': 'true', 'x-inertia-version': this.version, 'accept': 'text/html, application/xhtml+xml' } })
    const moved = response.status === 302 && response.headers.get('location')
    if (moved) return this.page(moved.replace(this.url, ''))
    if (response.status !== 200) throw new Refused(await sentenceOf(path, response))
    return ((await response.json()) as Visit).props
  }

  async json(path: string): Promise<any> {
    const response = await this.send('GET', path, { headers: { accept: 'application/json' } })
    if (response.status !== 200) throw new Refused(await sentenceOf(path, response))
    return response.json()
  }

  /** Sends what a page's own button would send; answers with what a script gets. */
  post = (path: string, body: object) => this.hand('POST', path, body)

  /** Records as JSON, files as bytes. */
  put = (path: string, body: object | Uint8Array<ArrayBuffer>) => this.hand('PUT', path, body)

  private async hand(method: string, path: string, body: object | Uint8Array<ArrayBuffer>): Promise<any> {
    const isFile = body instanceof Uint8Array
    const headers = { 'content-type': isFile ? 'application/octet-stream' : 'application/json', 'accept': 'application/json' }
    const response = await this.send(method, path, { body: isFile ? body : JSON.stringify(body), headers })
    if (response.status >= 400) throw new Refused(await sentenceOf(path, response))
    return response.headers.get('content-type')?.includes('json') ? response.json() : null
  }

  private async firstPage(path: string) {
    const response = await this.send('GET', path, { headers: { accept: 'text/html' } })
    const text = await response.text()
    const data = text.match(/<script[^>]*data-page[^>]*>(.*?)<\/script>/s)?.[1] ?? text.match(/data-page="([^"]*)"/)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    if (!data) throw new Refused(`${this.url}${path} 没有给出页面（${response.status}）`)
    const { props, version } = JSON.parse(data) as Visit
    this.version = version
    if (response.status !== 200) throw new Refused(String(props.sentence ?? response.status))
    return props
  }

  private async send(method: string, path: string, { body, headers }: { body?: BodyInit; headers: Record<string, string> }) {
    const own = {
      'cookie': [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(this.jar.get('XSRF-TOKEN') ?? ''),
    }
    const response = await fetch(this.url + path, { method, body, headers: { ...this.options.headers, ...own, ...headers }, redirect: 'manual' }).catch(() => {
      throw new Refused(`${this.url} 没有应答：请先用 npm start 启动，或用 --url= 给出地址`)
    })
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split(/=(.*)/)
      if (value) this.jar.set(name, value)
      else this.jar.delete(name)
    }
    return response
  }
}

/** What the product said, as a person would read it. */
async function sentenceOf(path: string, response: Response) {
  const text = await response.text()
  try {
    const { message, errors, problems, props } = JSON.parse(text)
    const more = [...(errors ?? []), ...(problems ?? [])].map((one: { field?: string; path?: string; message?: string; text?: string }) => `${one.field ?? one.path}：${one.message ?? one.text}`)
    return [message ?? props?.sentence, ...more].filter(Boolean).join('；') || `${path} ${response.status}`
  } catch {
    return `${path} ${response.status}`
  }
}
