import { givenPassword } from '#tests/support/given'
import { demoPassword } from '#app/foundation/identity/loading/load_demo'
import env from '#start/env'

/** What no log may show, with the name of its kind. ID numbers of region 440999 are nobody's: seeds and tests take no others. */
const kinds: [kind: string, form: RegExp][] = [
  ['an ID number', /440999\d{11}[\dXx]/],
  ['a mobile number', /(?<![\d.a-f-])1[3-9]\d{9}(?![\d.a-f-])/],
  ['a bank account', /6217003320001234569/],
  ['a password', new RegExp([givenPassword, demoPassword].map((one) => RegExp.escape(one)).join('|'))],
  ['the key of the application', new RegExp(RegExp.escape(env.get('APP_KEY').release()))],
  ['the password of a database', /postgres(ql)?:\/\/[^\s:/"]+:[^\s@"]+@/],
  ['a cookie', /"(set-)?cookie"\s*:\s*"(?!\[…\])/i],
]

/** Lines that show one of them. */
export const leaksIn = (log: string) =>
  log.split('\n').flatMap((line) => kinds.filter(([, form]) => form.test(line)).map(([kind]) => `${kind}: ${line.trim().slice(0, 300)}`))
