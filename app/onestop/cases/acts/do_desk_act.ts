import { perform } from '#app/core/procedures/perform'
import type { Step } from '#app/core/procedures/step'
import type { Party } from '#app/core/procedures/state'
import { deskAct, type DeskActName } from '#app/onestop/cases/acts/desk_acts'
import { noticeOfAct } from '#app/onestop/cases/acts/notice_of_act'
import { writeOpinion } from '#app/onestop/cases/acts/write_opinion'
import type { Behind } from '#app/onestop/cases/notices/fix_notice'
import { NothingToDo, OpinionMissing } from '#app/onestop/cases/errors'

/** What a desk sends with an act. */
export interface DeskRequest {
  /** Made by the page: the same click twice is one act. */
  actId: string
  task?: string
  opinion?: string
  legalBasis?: string
  to?: Party[]
  stage?: string
  ref?: string
  data?: Record<string, any>
  at?: Date
}

/** One act of staff on a case: the engine moves it, the opinion is written beside it, `more` adds what belongs to this act; all or nothing. */
export function doDeskAct(name: DeskActName, caseId: string, request: DeskRequest, more?: (step: Step) => Promise<Pick<Behind, 'supplement' | 'handOut'>>) {
  const { act, stages, opinion } = deskAct(name)
  if (opinion && !request.opinion?.trim()) throw new OpinionMissing()
  const { actId, task, to, stage, ref, data, at } = request
  return perform(
    caseId,
    { actId, act, task, to, stage, ref, data, at: at?.toISOString() },
    {
      inside: async (step) => {
        if (stages && !stages.includes(step.stage ?? '')) throw new NothingToDo()
        await writeOpinion(step, name, request)
        const behind = await more?.(step)
        await noticeOfAct(step, name, { opinion: request.opinion ?? '', legalBasis: request.legalBasis, ...behind })
      },
    }
  )
}
