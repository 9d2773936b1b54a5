import { chineseDay } from '#app/onestop/cases/notices/chinese_day'
import { noticeTitles, type Notice, type NoticeKind } from '#app/onestop/cases/notices/notice'
import type { NoticeFacts } from '#app/onestop/cases/notices/notice_facts'
import { paragraphsOf } from '#app/onestop/cases/notices/paragraphs'

/** 行政复议法第二十条、行政诉讼法第四十六条。 */
const remedy =
  '如对本决定不服，可以自收到本通知之日起六十日内依法申请行政复议，或者自收到本通知之日起六个月内依法向人民法院提起行政诉讼。'

const titleOf = (kind: NoticeKind, { isLicence, permitted }: NoticeFacts) => {
  if (kind !== 'decision') return noticeTitles[kind]
  if (isLicence) return permitted ? '准予行政许可决定书' : '不予行政许可决定书'
  return permitted ? '办理结果通知书' : '不予办理决定书'
}

/** Writes one notice. Wording follows the articles named in it; seals come with electronic documents. */
export function writeNotice(kind: NoticeKind, facts: NoticeFacts): Notice {
  const { caseNumber, queryCode, applicant, authority, intakeName, act, materials, supplement, permitted } = facts
  const againstApplicant = kind === 'rejection' || (kind === 'decision' && permitted === false)
  return {
    kind,
    title: titleOf(kind, facts),
    caseNumber,
    queryCode,
    addressee: applicant,
    paragraphs: paragraphsOf[kind](facts),
    rows:
      kind === 'receipt'
        ? { head: ['序号', '材料名称', '份数'], body: materials.map(({ name, files }, i) => [String(i + 1), name, String(files)]) }
        : kind === 'supplement'
          ? { head: ['序号', '材料名称', '补正意见'], body: (supplement?.items ?? []).map(({ name, opinion }, i) => [String(i + 1), name, opinion]) }
          : undefined,
    remedy: againstApplicant ? remedy : undefined,
    authority: kind === 'receipt' || kind === 'hand_out' ? intakeName : (facts.transfer?.from ?? authority),
    date: chineseDay(act.on),
  }
}
