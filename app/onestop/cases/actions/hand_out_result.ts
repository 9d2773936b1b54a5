import { DateTime } from 'luxon'
import { currentStaff } from '#app/core/tenancy/actor'
import { doDeskAct, type DeskRequest } from '#app/onestop/cases/acts/do_desk_act'
import { IdentityNotChecked } from '#app/onestop/cases/errors'
import { Case } from '#app/onestop/cases/models/case'
import { HandOut } from '#app/onestop/cases/models/hand_out'

export interface HandOutRequest extends DeskRequest {
  way: 'window' | 'post' | 'electronic'
  /** 领取人姓名 or 收件人. */
  receiver: string
  /** At the window: the number on the card shown. */
  idNumber?: string
  /** 快递单号. */
  trackingNumber?: string
}

/** 出件: at the window only against the card of the applicant or of the agent named in the case; or sent. */
export function handOutResult(caseId: string, { way, receiver, idNumber, trackingNumber, ...request }: HandOutRequest) {
  return doDeskAct('hand_out', caseId, request, async ({ act }) => {
    const kase = await Case.query().where('id', caseId).firstOrFail()
    const { idNumber: applicants, agent } = kase.readDetails()
    const shown = idNumber?.trim().toUpperCase()
    if (way === 'window' && (!shown || ![applicants, agent?.idNumber].includes(shown))) throw new IdentityNotChecked()
    const { tenantNo, name } = currentStaff()
    await HandOut.create({
      caseId,
      tenantNo,
      way,
      details: JSON.stringify({ receiver, idNumber: shown, trackingNumber }),
      byName: name,
      at: DateTime.fromISO(act.at),
    })
    return { handOut: { way, receiver } }
  })
}
