import type { Case } from '#app/onestop/cases/models/case'

type Dates = Pick<Case, 'state' | 'result' | 'submittedAt' | 'acceptedAt' | 'decidedAt' | 'concludedAt' | 'handedOutAt'>

export interface Milestone {
  title: string
  /** Null: not reached yet. */
  at: string | null
}

/** 提交、受理、决定、办结、领取: the stage bar of the applicant. A case that ended early shows no step it will never reach. */
export function milestonesOf({ state, result, submittedAt, acceptedAt, decidedAt, concludedAt, handedOutAt }: Dates): Milestone[] {
  const all: Milestone[] = [
    { title: '提交', at: submittedAt.toISO() },
    { title: '受理', at: acceptedAt?.toISO() ?? null },
    { title: '决定', at: decidedAt?.toISO() ?? null },
    { title: '办结', at: concludedAt?.toISO() ?? null },
    { title: '领取', at: handedOutAt?.toISO() ?? null },
  ]
  const endTitle = { rejected: '不予受理', withdrawn: '撤件', lapsed: '视为撤回', cancelled: '终止办理' }[result as string] ?? (state === 'ended' ? '已结束' : null)
  if (!endTitle) return all
  return [...all.filter(({ at, title }) => at && title !== '办结'), { title: endTitle, at: concludedAt?.toISO() ?? null }]
}
