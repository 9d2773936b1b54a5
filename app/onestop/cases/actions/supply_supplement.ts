import { DateTime } from 'luxon'
import { perform } from '#app/core/procedures/perform'
import type { Step } from '#app/core/procedures/step'
import { addMaterials } from '#app/onestop/cases/applying/open_case'
import { SupplementIncomplete } from '#app/onestop/cases/errors'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { SupplementItem } from '#app/onestop/cases/models/supplement_item'
import { SupplementRequest } from '#app/onestop/cases/models/supplement_request'

interface Supplement {
  actId: string
  /** Found, if not named: a case has one open supplement at a time in a stage. */
  task?: string
  materials: { code: string; uploadId: string }[]
  at?: Date
}

/** 提交补正: everything asked for at once, by the applicant or for them at the window of intake. */
export const supplySupplement = (caseId: string, { actId, task, materials, at }: Supplement) =>
  perform(caseId, { actId, act: 'supply', task, at: at?.toISOString() }, { inside: (step) => write(step, materials) })

async function write({ caseId, act, state }: Step, given: Supplement['materials']) {
  const request = await SupplementRequest.query().where('caseId', caseId).whereNull('suppliedAt').whereNull('voidedAt').orderBy('seq', 'desc').firstOrFail()
  const items = await SupplementItem.query().where('caseId', caseId).where('seq', request.seq)
  const missing = items.filter(({ materialCode }) => !given.some(({ code }) => code === materialCode))
  if (missing.length) throw new SupplementIncomplete(missing.map(({ materialName }) => materialName))
  const [{ max }] = await CaseMaterial.query().where('caseId', caseId).max('round as max').pojo<{ max: number | null }>()
  const asked = items.map(({ materialCode, materialName }) => ({ code: materialCode, name: materialName }))
  const at = new Date(act.at)
  const listed = given.filter(({ code }) => asked.some((one) => one.code === code))
  await addMaterials(caseId, state.root.intake, (max ?? 0) + 1, listed, asked, at)
  await SupplementRequest.query().where({ caseId, seq: request.seq }).update({ suppliedAt: DateTime.fromJSDate(at).toSQL() })
}
