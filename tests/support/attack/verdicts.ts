import type { Answer } from '#tests/support/attack/target'

const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text)
const short = ({ status, text }: Answer) => `${status} ${text.slice(0, 160)}`

/** What is wrong with an answer, if anything: a fault of ours, or a refusal without a sentence. */
export function uncalm(answer: Answer) {
  if (answer.status === 0 || answer.status >= 500) return short(answer)
  // Another version of the pages: the browser is told to load the address anew, nobody reads this.
  const isReload = answer.status === 409 && answer.headers['x-inertia-location']
  if (answer.status >= 400 && !isReload && !isChinese(answer.text)) return `no sentence: ${short(answer)}`
  return undefined
}

/** The same, and the door must have stayed shut, with one of these statuses. */
export function unshut(answer: Answer, statuses: number[]) {
  return statuses.includes(answer.status) ? uncalm(answer) : `${statuses.join('/')} was due: ${short(answer)}`
}
