import type { Step } from '#app/core/procedures/step'
import { dayOf } from '#app/core/calendar/days'
import type { DeskActName } from '#app/onestop/cases/acts/desk_acts'
import { bodyName } from '#app/onestop/cases/notices/body_name'
import { fixNotice, type Behind } from '#app/onestop/cases/notices/fix_notice'
import type { NoticeKind } from '#app/onestop/cases/notices/notice'

const kinds: Partial<Record<DeskActName, NoticeKind>> = {
  reject: 'rejection',
  request_supplement: 'supplement',
  permit: 'decision',
  deny: 'decision',
  suspend: 'suspension',
  extend: 'extension',
  hand_out: 'hand_out',
  hand_over: 'transfer',
}

/** The notice that an act of the desk gives rise to, with the words of the act in it. */
export async function noticeOfAct(step: Step, name: DeskActName, said: Pick<Behind, 'opinion' | 'legalBasis' | 'supplement' | 'handOut'>) {
  const kind = kinds[name]
  if (!kind) return
  const { caseId, seq, act, state, previous } = step
  const suspension = Object.values(state.suspensions).find(({ ev }) => ev === seq)
  await fixNotice(
    kind,
    { caseId, seq, at: act.at, state },
    {
      by: act.by.name,
      ...said,
      suspension: suspension && { reason: suspension.reason, until: dayOf(suspension.until), article45: suspension.article45 },
      extension: name === 'extend' ? { days: act.data?.days } : undefined,
      transfer: name === 'hand_over' ? { from: await bodyName(previous.root), to: await bodyName(state.root) } : undefined,
    }
  )
}
