import { doDeskAct, type DeskRequest } from '#app/onestop/cases/acts/do_desk_act'
import { DecidedAlready, LegalBasisMissing, NotAnAuthority } from '#app/onestop/cases/errors'
import { otherAuthorities } from '#app/onestop/cases/queries/other_authorities'

/** 移送管辖: the case becomes that of the department which decides the item in another place of the same level. Not after a decision. */
export async function handOverCase(caseId: string, { place, ...request }: DeskRequest & { place: number }) {
  if (!request.legalBasis?.trim()) throw new LegalBasisMissing()
  const { authorities } = await otherAuthorities(caseId)
  const next = authorities.find(({ place: { no } }) => no === place)
  if (!next) throw new NotAnAuthority()
  const to = [{ tenant: place, department: next.department.id }]
  return doDeskAct('hand_over', caseId, { ...request, to }, async ({ previous }) => {
    if (previous.stages.decide?.state === 'done') throw new DecidedAlready()
    return {}
  })
}
