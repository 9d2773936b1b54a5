import { procedureKey, caseProcedures, type CaseFlow } from '#app/onestop/cases/definitions/case_procedures'
import { Run } from '#tests/support/procedures/run'

const moment = (day: string, time = '10:00:00') => new Date(`2026-${day}T${time}+08:00`).toISOString()
const facts = { channel: 'window', committedDays: 7, committedUnit: 'wd', statutoryDays: 20, statutoryUnit: 'wd' }

/** 'licence' / 'other', perhaps with a flow: 'licence/town_accepts'. Facts that differ from the usual ones follow after '?'. */
function begin(kind: string, day: string) {
  const [name, query = ''] = kind.split('?')
  const [type, flow = 'owner_accepts'] = name.split('/')
  const key = procedureKey(flow as CaseFlow, type === 'licence')
  const given = Object.fromEntries([...new URLSearchParams(query)].map(([fact, value]) => [fact, /^\d+$/.test(value) ? Number(value) : value || null]))
  const place = { owner: 440902000000, intake: 440902001001, department: 7 }
  return new Run(caseProcedures.find((one) => one.key === key)!, { ...facts, ...given }, moment(day), place)
}

/**
 * A case told in lines, `03-05 pass accept`: day (or `03-05T23:59:59`), act, and what it is about. `hearing` and `visit` suspend until the day
 * that follows (行政许可法 45 covers the first only); `extend committed 10`; `fire acceptance`.
 */
export function told(kind: string, lines: string[]) {
  const [day] = lines[0].split(' ')
  const run = begin(kind, day)
  let last = 'ok'
  for (const line of lines.slice(1)) {
    const [when, act, about = '', more = ''] = line.split(' ')
    const [date, time] = when.split('T')
    run.at = moment(date, time)
    last = does(run, act, about, more)
  }
  const clock = (id: string) => [run.clock(id) ?? 'none', run.due(id)?.slice(5)].filter(Boolean).join(' ')
  const seen: Record<string, () => string> = { last: () => last, open: () => run.open.join(' '), end: () => String(run.state.root.result) }
  return (what: string) => (seen[what] ?? (() => clock(what)))()
}

function does(run: Run, act: string, about: string, more: string) {
  if (act === 'hearing' || act === 'visit') return run.do('suspend', undefined, { data: { until: moment(about, '23:59:59'), reason: act, article45: act === 'hearing' } })
  if (act === 'resume') return run.do('resume', undefined, { ref: Object.values(run.state.suspensions).find(({ state }) => state === 'on')?.id })
  if (act === 'extend') return run.do('extend', undefined, { ref: about, data: { days: Number(more) } })
  if (act === 'fire') return run.do('fire', undefined, { ref: run.timer(about) ?? run.timer(`clock:${about}`) ?? `clock:${about}` })
  if (act === 'supply') return run.do('supply', about, { who: 'supplement' })
  if (act === 'return') return run.do('return', about, { stage: more, mode: 'path' })
  if (act === 'delegate') return run.do('delegate', about, { to: [{ tenant: run.state.root.owner, user: more }] })
  if (act === 'undo') return run.undo()
  return about ? run.do(act, about, more ? { who: more } : {}) : run.do(act)
}
