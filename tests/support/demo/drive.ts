import { baseUrl } from '#tests/support/browserlike'
import { newSource } from '#tests/support/new_source'
import { demoPassword } from '#app/foundation/identity/loading/load_demo'
import { runDemoCase, type DemoWish } from '#app/onestop/cases/demo/demo_case'
import { Visitors } from '#app/onestop/cases/demo/visitors'

const asVisitor = () => ({ headers: { 'x-forwarded-for': newSource() }, version: '1' })

/** One case through the server of the tests, as `ace demo:case` drives it. */
export const drive = (wish: Pick<DemoWish, 'item' | 'at' | 'channel'> & { town?: string }) =>
  runDemoCase({ url: baseUrl(), password: demoPassword, town: '根子镇', browser: asVisitor(), ...wish })

export const visitors = () => new Visitors(baseUrl(), demoPassword, asVisitor())
