import { DateTime } from 'luxon'
import { dayOf } from '#app/core/calendar/days'
import type { Step } from '#app/core/procedures/step'
import { doDeskAct, type DeskRequest } from '#app/onestop/cases/acts/do_desk_act'
import { DefectNeedsOpinion } from '#app/onestop/cases/errors'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { SupplementItem } from '#app/onestop/cases/models/supplement_item'
import { SupplementRequest } from '#app/onestop/cases/models/supplement_request'
import { currentStaff } from '#app/core/tenancy/actor'

export interface Defect {
  materialCode: string
  materialName: string
  /** 补正意见: what is wrong and what is right. */
  opinion: string
}

const longest = 500

/** 一次性告知补正: one complete list, an opinion for each defective material (行政许可法第三十二条第一款第四项). */
export function requestSupplement(caseId: string, request: DeskRequest & { defects: Defect[] }) {
  const { defects } = request
  if (!defects.length || defects.some(({ opinion }) => !opinion.trim() || [...opinion.trim()].length > longest)) throw new DefectNeedsOpinion()
  return doDeskAct('request_supplement', caseId, { ...request, opinion: request.opinion || '请按所列意见一次补齐' }, (step) => write(step, defects))
}

async function write(step: Step, defects: Defect[]) {
  const { caseId, seq, act, state } = step
  const { tenantNo, name } = currentStaff()
  const timer = Object.values(state.timers).find(({ kind, state, ev }) => kind === 'supplement' && state === 'set' && ev === seq)!
  await SupplementRequest.create({
    caseId,
    seq,
    tenantNo,
    requestedAt: DateTime.fromISO(act.at),
    dueOn: DateTime.fromISO(dayOf(timer.at)),
    requestedBy: name,
  })
  await SupplementItem.createMany(
    defects.map(({ materialCode, materialName, opinion }, position) => ({ caseId, seq, position, materialCode, materialName, opinion: opinion.trim() }))
  )
  await CaseMaterial.query()
    .where('caseId', caseId)
    .whereIn('code', defects.map(({ materialCode }) => materialCode))
    .update({ verdict: 'defective' })
  return { supplement: { dueOn: dayOf(timer.at), items: defects.map(({ materialName: name, opinion }) => ({ name, opinion: opinion.trim() })) } }
}
