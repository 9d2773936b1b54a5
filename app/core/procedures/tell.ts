import type { Effect } from '#app/core/procedures/act'
import type { Step } from '#app/core/procedures/step'
import { announce } from '#app/core/outbox/announce'

const keysOf = ({ type, stage, outcome, clock, result }: Effect) => {
  const parts = [type, ...[stage ?? clock ?? result, outcome].filter((part) => part !== undefined)]
  return parts.map((_, n) => parts.slice(0, parts.length - n).join(':'))
}

/** Effects that the module has a topic for go to the outbox, in their order. */
export async function tell({ caseId, seq, act, effects, state }: Step, topics: Record<string, string>) {
  for (const effect of effects) {
    const topic = keysOf(effect).map((key) => topics[key]).find((found) => found !== undefined)
    if (!topic) continue
    const body = { ...effect, seq, act: act.act, at: act.at, by: act.by.name, note: act.note }
    await announce({ topic, subject: caseId, body, tenantNo: state.root.owner })
  }
}
