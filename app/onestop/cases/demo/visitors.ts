import { Browser, type BrowserOptions } from '#app/onestop/cases/demo/browser'
import type { DemoApplicant } from '#app/onestop/cases/demo/people'

/** Somebody signed in to the running product. `tenant` and `place` only for staff. */
export interface Visitor {
  browser: Browser
  actor: string
  tenant: number | null
  place: string | null
}

/** Signs people in, each with a browser of their own, once a run. */
export class Visitors {
  private readonly staff = new Map<string, Promise<Visitor>>()

  constructor(
    private readonly url: string,
    private readonly password: string,
    private readonly options: BrowserOptions
  ) {}

  nobody = () => new Browser(this.url, this.options)

  member(login: string, place: { code: string; name: string }): Promise<Visitor> {
    const known = this.staff.get(login) ?? this.signInStaff(login, place)
    this.staff.set(login, known)
    return known
  }

  private async signInStaff(login: string, { code, name }: { code: string; name: string }): Promise<Visitor> {
    const browser = this.nobody()
    await browser.page('/desk/sign-in')
    await browser.post('/desk/sign-in', { login, password: this.password })
    const { person } = await browser.page('/desk')
    return { browser, actor: `${person.name}（${login}）`, tenant: Number(code), place: name }
  }

  /** Registers over the sign-up page; the code is the one shown there. */
  async register({ kind, name, idNumber, phone, operator }: DemoApplicant): Promise<Visitor> {
    const browser = this.nobody()
    await browser.page('/sign-up')
    const { code } = await browser.post('/sign-up/codes', { phone })
    const who = kind === 'entity' ? { entityName: name, creditCode: idNumber, ...operator } : { name, idNumber }
    await browser.post('/sign-up', { kind, ...who, phone, code, password: this.password, passwordAgain: this.password })
    return { browser, actor: name, tenant: null, place: null }
  }
}
