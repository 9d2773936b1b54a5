import { CaseMaterial } from '#app/onestop/cases/models/case_material'

const trust = (addedBy: string) => (addedBy.startsWith('staff:') ? ('B' as const) : ('C' as const))

/** The files of a case in the order of the item's materials, later rounds after earlier ones. Inside a door of the case. */
export const materialsOf = async (caseId: string) =>
  (await CaseMaterial.query().where('caseId', caseId).orderBy('code').orderBy('round').orderBy('addedAt')).map(
    ({ id, code, name, round, fileName, contentType, size, verdict, addedBy, addedAt }) => ({
      id,
      code,
      name,
      round,
      fileName,
      contentType,
      size,
      verdict,
      trust: trust(addedBy),
      addedAt: addedAt.toISO()!,
    })
  )
