/** What the desk list can be narrowed by; all of it stands in the address line. */
export interface DeskFilters {
  /** 办件编号（从头）、申请人姓名（从头）或证件号码（全部）. */
  q?: string
  item?: number
  /** 状态标识. */
  status?: string
  /** 灯: red, yellow, grey, green. */
  lamp?: string
}

interface Part {
  where: string
  bindings: Record<string, unknown>
}

/** The end of the range of texts that begin with `prefix`: a comparison row security can use an index for. */
const after = (prefix: string) => prefix + '\u{10ffff}'

/** Conditions over `dockets d`. The digest of a whole ID number is looked up by a named function: it gives a subject's id and nothing else. */
export function filterParts({ q, item, status }: DeskFilters, digestOf: (idNumber: string) => Buffer): Part[] {
  const text = q?.trim()
  return [
    ...(text ? [searchPart(text, digestOf)] : []),
    ...(item ? [{ where: 'd.item_no = :item', bindings: { item } }] : []),
    ...(status ? [{ where: 'd.status = :status', bindings: { status } }] : []),
  ]
}

function searchPart(text: string, digestOf: (idNumber: string) => Buffer): Part {
  if (/^\d{17}[\dXx]$/.test(text) || /^[0-9A-HJ-NPQRTUWXY]{18}$/i.test(text)) {
    return { where: 'd.subject_id = subject_by_digest(:digest)', bindings: { digest: digestOf(text) } }
  }
  const column = /^[0-9A-Z]{6,43}$/i.test(text) ? 'case_number' : 'applicant'
  const from = column === 'case_number' ? text.toUpperCase() : text
  return { where: `d.${column} >= :from and d.${column} < :until`, bindings: { from, until: after(from) } }
}
