/** A receipt or notice as a printable page: what is said, to whom, by whom, when, and on which ground. */
export interface Notice {
  kind: NoticeKind
  title: string
  /** 43-character case number. */
  caseNumber: string
  /** 查询码, only on papers given to the applicant. */
  queryCode?: string
  addressee: string
  paragraphs: string[]
  /** Numbered rows under the text: materials, defects. */
  rows?: { head: string[]; body: string[][] }
  /** What the addressee can do against it. */
  remedy?: string
  authority: string
  /** Day of the act, `2026 年 11 月 24 日`. */
  date: string
}

export const noticeTitles = {
  receipt: '收件回执',
  acceptance: '受理通知书',
  supplement: '补正材料一次性告知书',
  rejection: '不予受理通知书',
  suspension: '特别程序告知书',
  extension: '延长办理期限告知书',
  decision: '办理结果通知书',
  hand_out: '结果领取凭证',
  transfer: '移送告知书',
} as const

export type NoticeKind = keyof typeof noticeTitles
