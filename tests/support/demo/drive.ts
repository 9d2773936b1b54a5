import { baseUrl } from '#tests/support/browserlike'
import { newSource } from '#tests/support/new_source'
import { demoPassword } from '#app/foundation/identity/loading/load_demo'
import { answerForm } from '#app/onestop/cases/demo/application'
import { handIn } from '#app/onestop/cases/demo/channels'
import { runDemoCase, type DemoWish } from '#app/onestop/cases/demo/demo_case'
import { Visitors } from '#app/onestop/cases/demo/visitors'

const asVisitor = () => ({ headers: { 'x-forwarded-for': newSource() }, version: '1' })

/** One case through the server of the tests, as `ace demo:case` drives it. */
export const drive = (wish: Pick<DemoWish, 'item' | 'at' | 'channel'> & { town?: string }) =>
  runDemoCase({ url: baseUrl(), password: demoPassword, town: '根子镇', browser: asVisitor(), ...wish })

export const visitors = () => new Visitors(baseUrl(), demoPassword, asVisitor())

/** A case just taken in at a village window; answers with its id. */
export async function takenIn(item: string, name: string, code: string) {
  const place = { code, name, level: 4 }
  const clerk = await visitors().member(`clerk-${code}`, place)
  const { form, today } = await clerk.browser.page(`/desk/take-in?item=${item}`)
  const { guide } = await visitors().nobody().page(`/items/${item}?place=${code}`)
  return handIn('window', clerk, { itemCode: item, place, application: answerForm(guide.item, form.definition, code, today) })
}
