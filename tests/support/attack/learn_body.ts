import { randomUUID } from 'node:crypto'
import type { Send } from '#tests/support/attack/target'

type Body = Record<string, any>

const byRule: Record<string, unknown> = { uuid: randomUUID(), number: 1, array: [], object: {}, record: {}, boolean: true, date: '2026-11-24', string: 'x', accepted: true }

function put(body: Body, path: string, value: unknown) {
  const parts = path.split('.')
  const last = parts.pop()!
  let at = body
  for (const part of parts) at = at[part] && typeof at[part] === 'object' ? at[part] : (at[part] = {})
  at[last] = value
}

/** A body that passes as many checks as can be learnt from what the refusals say: begin with nothing, mend what is called wrong. */
export async function learnBody(send: Send, call: { method: string; path: string; headers: Record<string, string> }, known: Body = {}) {
  const body: Body = { actId: randomUUID(), ...known }
  for (let round = 0; round < 4; round++) {
    const answer = await send({ ...call, headers: { ...call.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const errors = answer.status === 422 && parsed(answer.text)?.errors
    if (!Array.isArray(errors) || !errors.length) break
    for (const { field, rule, meta } of errors) put(body, field, meta?.choices?.[0] ?? structuredClone(byRule[rule]) ?? (field.endsWith('Id') ? randomUUID() : 'x'))
  }
  return body
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
