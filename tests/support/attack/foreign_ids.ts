import { randomUUID } from 'node:crypto'
import { learnBody } from '#tests/support/attack/learn_body'
import { writes, type AttackedRoute } from '#tests/support/attack/routes'
import type { Answer, Send } from '#tests/support/attack/target'
import { uncalm } from '#tests/support/attack/verdicts'

/** An answer without what differs by chance: the id asked for, the number of a request, cookies and dates. */
const plain = ({ status, text }: Answer, id: string) => `${status} ${text.replaceAll(id, '<id>').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<uuid>').slice(0, 500)}`

/** Whatever an id names, to a stranger it answers like one that names nothing: it neither opens nor tells. */
export async function foreignIds(route: AttackedRoute, send: Send, headers: Record<string, string>, ids: string[]) {
  const nothing = randomUUID()
  const problems: string[] = []
  const call = { method: route.method, path: route.at({ id: nothing }), headers }
  const body = writes(route) ? await learnBody(send, call) : undefined
  const ask = (id: string, others: Record<string, string>) =>
    send({ method: route.method, path: route.at({ ...others, id }), headers: body ? { ...headers, 'content-type': 'application/json' } : headers, body: body && JSON.stringify(body) })
  for (const id of ids) {
    const others = Object.fromEntries(route.params.filter((name) => name.endsWith('Id')).map((name) => [name, ids[0]]))
    const [there, nowhere] = [await ask(id, others), await ask(nothing, others)]
    const problem = uncalm(there) ?? (plain(there, id) === plain(nowhere, nothing) ? undefined : `${plain(there, id)} instead of ${plain(nowhere, nothing)}`)
    if (problem || there.status < 400) problems.push(`${id}: ${problem ?? there.status}`)
  }
  return problems
}
