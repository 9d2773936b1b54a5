import type { Condition, Definition } from '#app/core/procedures/definition'
import type { State } from '#app/core/procedures/state'
import { graph } from '#app/core/procedures/graph'
import { holds } from '#app/core/procedures/conditions'
import { suspensionsOf } from '#app/core/procedures/seats'
import { actWords } from '#app/core/procedures/sentences'

export interface Done {
  seq: number
  act: string
  by: string
}

const outcomes: Record<string, string> = {
  pass: '同意',
  refuse: '不同意',
  not_needed: '无需办理',
  not_waited: '不再等待',
  deemed: '逾期视为受理',
  jumped: '跳过',
  migrated: '新版流程略过',
  ended: '随办件结束',
}
const roleWords: Record<string, string> = { window: '窗口', reviewer: '审查人', chief: '决定人', issuer: '出件人' }

/** Why the procedure stands at this stage, in sentences, from state and log alone. */
export function explain(state: State, definition: Definition, stage: string, log: Done[] = []): string[] {
  const built = graph(definition)
  const { title = stage, after, when } = built.by[stage]
  const row = state.stages[stage]
  const name = (id: string) => `“${built.by[id].title ?? id}”`
  const by = (seq: number | null) => {
    const line = log.find((one) => one.seq === seq)
    return line ? `（${line.by}${actWords[line.act] ?? '办理'}，第 ${line.seq} 步）` : ''
  }
  const before = after.map((id) => `前一环节${name(id)}：${outcomes[state.stages[id].outcome ?? ''] ?? '未办'}${by(state.stages[id].seq)}`)
  const rounds = row.round > 1 ? [`这是第 ${row.round} 次办理本环节`] : []
  const condition = when ? [`本环节${holds(when, state) ? '' : '不'}需要办理：${words(when, name)}`] : []
  if (row.state === 'wait') {
    const waits = [...built.before[stage]].filter((id) => ['open', 'wait'].includes(state.stages[id].state))
    return [`“${title}”还没有开始，在等${waits.map(name).join('、')}`, ...condition]
  }
  if (row.state !== 'open') return [`“${title}”${outcomes[row.outcome ?? ''] ?? '已办'}${by(row.seq)}`, ...before, ...condition]
  return [`“${title}”正在办理，等${waitsFor(state, stage)}`, ...rounds, ...before, ...condition]
}

function waitsFor(state: State, stage: string) {
  const suspension = suspensionsOf(state).find((one) => !one.stage || one.stage === stage)
  if (suspension) return `特别程序结束（${suspension.reason || suspension.kind}）`
  const open = Object.values(state.tasks).filter((task) => task.stage === stage && task.state === 'open')
  if (open.some(({ kind }) => kind === 'supplement')) return '申请人补正'
  if (!open.length) return '自动办理的结果'
  return open.map(({ user, role }) => (user ? '签收人办理' : `${roleWords[role ?? ''] ?? role}签收办理`)).join('、')
}

function words(condition: Condition, name: (id: string) => string): string {
  const { all, any, not, stage, fact } = condition
  if (all) return all.map((one) => words(one, name)).join('，且')
  if (any) return any.map((one) => words(one, name)).join('，或')
  if (not) return `不是“${words(not, name)}”`
  const subject = stage ? `环节${name(stage)}的结果` : `“${fact}”`
  if ('is' in condition) return `${subject}为 ${outcomes[String(condition.is)] ?? condition.is}`
  if ('has' in condition) return `${subject}含有 ${condition.has}`
  if (condition.gte !== undefined) return `${subject}不小于 ${condition.gte}`
  if (condition.lt !== undefined) return `${subject}小于 ${condition.lt}`
  return `有${subject}`
}
