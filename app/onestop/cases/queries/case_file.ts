import { withOwnCase } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { openForDesk } from '#app/onestop/cases/queries/open_for_desk'

const one = (caseId: string, id: string) => async () => {
  const material = await CaseMaterial.query().where({ caseId, id }).first()
  if (!material) throw new NotFound()
  return material
}

/** One file of a case, for whoever may open the case; the bytes are fetched after the door has closed. */
export const deskFile = (caseId: string, id: string) => openForDesk(caseId, '查看材料', one(caseId, id))
export const ownFile = (caseId: string, id: string) => withOwnCase(caseId, one(caseId, id))
