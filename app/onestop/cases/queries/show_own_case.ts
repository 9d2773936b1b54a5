import { dayOf } from '#app/core/calendar/days'
import { readOwnProcedure } from '#app/core/procedures/read_procedure'
import { currentTransaction, withOwnCase } from '#app/core/tenancy/doors'
import { resolveItem } from '#modules/onestop/service_items'
import { caseResults, caseStates } from '#app/onestop/cases/states'
import { formVersion, presentAnswers } from '#modules/onestop/forms'
import { Case } from '#app/onestop/cases/models/case'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { HandOut } from '#app/onestop/cases/models/hand_out'
import { clocksOf } from '#app/onestop/cases/queries/clocks_of'
import { milestonesOf } from '#app/onestop/cases/queries/milestones_of'
import { caseRating, ratingLevels } from '#app/onestop/cases/rating_reader'
import { mayBeRated } from '#app/onestop/cases/queries/may_be_rated'
import { noticesOf } from '#app/onestop/cases/queries/notices_of'
import { todoOf } from '#app/onestop/cases/queries/todo_of'
import { supplementsOf } from '#app/onestop/cases/queries/supplements_of'

const columns = ['id', 'tenant_no', 'intake_no', 'item_no', 'item_version', 'item_override_version', 'item_name', 'case_number', 'channel', 'applicant_kind', 'applicant', 'details', 'scenario', 'form_code', 'form_version', 'answers', 'receive_way', 'state', 'result', 'statutory_days', 'committed_days', 'submitted_at', 'accepted_at', 'decided_at', 'concluded_at', 'handed_out_at']

/** One own case, unmasked for whom it belongs to: what to do now, progress, materials, what was asked. Without opinions and tasks of the office. */
export const showOwnCase = (caseId: string, now = new Date()) =>
  withOwnCase(caseId, async () => {
    const kase = await Case.query().select(columns).where('id', caseId).firstOrFail()
    const procedure = await readOwnProcedure(caseId)
    const { definition } = await formVersion(kase.formCode, kase.formVersion)
    const { rows } = await currentTransaction().rawQuery('select no, name from tenants where no in (?, ?)', [kase.tenantNo, kase.intakeNo])
    const nameOf = (no: number) => rows.find((row: { no: number }) => row.no === no)?.name as string
    const details = kase.readDetails()
    const supplements = await supplementsOf(caseId)
    const item = await resolveItem(kase.itemNo, kase.intakeNo, kase.itemVersion, kase.itemOverrideVersion)
    const handOut = await HandOut.query().select('case_id', 'way', 'at').where('caseId', caseId).first()
    return {
      id: kase.id,
      todo: todoOf(kase),
      stateTitle: caseStates[kase.state],
      resultTitle: kase.result && caseResults[kase.result],
      caseNumber: kase.caseNumber,
      queryCode: details.queryCode,
      itemName: kase.itemName,
      state: kase.state,
      result: kase.result,
      channel: kase.channel,
      applicant: kase.applicant,
      applicantKind: kase.applicantKind,
      phone: details.phone,
      agent: details.agent ?? null,
      receiveWay: kase.receiveWay,
      authority: nameOf(kase.tenantNo),
      intake: nameOf(kase.intakeNo),
      submittedAt: kase.submittedAt.toISO()!,
      clocks: clocksOf(procedure, now),
      milestones: milestonesOf(kase),
      answers: await presentAnswers(definition, kase.readAnswers(), { today: dayOf(kase.submittedAt.toJSDate()), scenario: kase.scenario }, ['open', 'personal', 'sensitive']),
      materials: (await CaseMaterial.query().where('caseId', caseId).orderBy('code').orderBy('round')).map(({ id, code, name, round, fileName, contentType, size, verdict, addedAt }) => ({
        id,
        code,
        name,
        round,
        fileName,
        contentType,
        size,
        verdict,
        addedAt: addedAt.toISO()!,
      })),
      supplements,
      notices: await noticesOf(caseId),
      rating: await caseRating(caseId),
      mayRate: mayBeRated(kase),
      ratingLevels: mayBeRated(kase) ? ratingLevels() : [],
      office: { name: item.department.name, phone: item.service.inquiryPhone },
      resultName: item.result.name,
      handOut: handOut && { way: handOut.way, at: handOut.at.toISO()! },
      mayWithdraw: procedure.view.status !== 'finished' && procedure.view.outcome('conclude') === null && procedure.view.outcome('decide') === null,
    }
  })
