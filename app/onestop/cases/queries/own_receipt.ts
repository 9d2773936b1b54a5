import { dayOf } from '#app/core/calendar/days'
import { readOwnProcedure } from '#app/core/procedures/read_procedure'
import { withOwnCase } from '#app/core/tenancy/doors'
import { resolveItem } from '#modules/onestop/service_items'
import { Case } from '#app/onestop/cases/models/case'
import { noticesOf } from '#app/onestop/cases/queries/notices_of'

const columns = ['id', 'intake_no', 'item_no', 'item_version', 'item_override_version', 'item_name', 'case_number', 'details', 'committed_days', 'submitted_at']

/** 收件回执 on the screen: what was handed in and what happens next, when. */
export const ownReceipt = (caseId: string) =>
  withOwnCase(caseId, async () => {
    const kase = await Case.query().select(columns).where('id', caseId).firstOrFail()
    const { state } = await readOwnProcedure(caseId)
    const { department, service, instant, committed } = await resolveItem(kase.itemNo, kase.intakeNo, kase.itemVersion, kase.itemOverrideVersion)
    const answerBy = state.clocks.acceptance?.due
    return {
      id: kase.id,
      itemName: kase.itemName,
      caseNumber: kase.caseNumber,
      queryCode: kase.readDetails().queryCode,
      submittedAt: kase.submittedAt.toISO()!,
      office: department.name,
      phone: service.inquiryPhone,
      instant,
      /** Day by which the person is told whether it is accepted; null where the calendar does not reach. */
      answerBy: answerBy ? dayOf(answerBy) : null,
      committed: { days: kase.committedDays, unit: committed.unit, pending: committed.pending },
      notice: (await noticesOf(caseId)).find(({ kind }) => kind === 'receipt')?.seq ?? null,
    }
  })
