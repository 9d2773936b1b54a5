import { withOwnCase } from '#app/core/tenancy/doors'
import { NoSuchNotice } from '#app/onestop/cases/errors'
import { CaseNotice } from '#app/onestop/cases/models/case_notice'
import { noticeTitles } from '#app/onestop/cases/notices/notice'
import { openForDesk } from '#app/onestop/cases/queries/open_for_desk'

/** The notices of a case that stand, oldest first. Inside a door of the case. */
export const noticesOf = async (caseId: string) =>
  (await CaseNotice.query().where('caseId', caseId).whereNull('voidedAt').orderBy('seq')).map((notice) => ({
    seq: notice.seq,
    kind: notice.kind,
    title: noticeTitles[notice.kind],
    at: notice.at.toISO()!,
  }))

const one = (caseId: string, seq: number) => async () => {
  const notice = await CaseNotice.query().where({ caseId, seq }).whereNull('voidedAt').first()
  if (!notice) throw new NoSuchNotice()
  return notice.read()
}

/** One notice to show and print again, exactly as it was given. */
export const deskNotice = (caseId: string, seq: number) => openForDesk(caseId, '打印文书', one(caseId, seq))
export const ownNotice = (caseId: string, seq: number) => withOwnCase(caseId, one(caseId, seq))
