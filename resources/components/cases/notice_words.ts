/** A notice as the page gets it: the fixed text, the QR code of its progress page, and who prints it when. */
export type NoticePage = {
  title: string
  /** 43-character case number. */
  caseNumber: string
  queryCode?: string
  addressee: string
  paragraphs: string[]
  rows?: { head: string[]; body: string[][] }
  remedy?: string
  authority: string
  date: string
}

export type Printing = {
  /** SVG; null where the paper carries no 查询码. */
  qr: string | null
  by: string
  at: string
}
