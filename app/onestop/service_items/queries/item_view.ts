import type { DayUnit, LevelWord } from '#app/onestop/service_items/catalogue/raw_item'
import type { ItemBody } from '#app/onestop/service_items/catalogue/item_body'

/** A time limit; `pending` says why the figure is 待核. */
export interface Limit {
  days: number | null
  unit: DayUnit
  pending: string | null
}

/** One item as one authority carries it out: what guides show and cases are begun with. */
export interface ItemView {
  no: number
  code: string
  version: number
  /** Version of the authority's own wording; 0 where it has none. */
  overrideVersion: number
  name: string
  typeCode: string
  type: string
  /** 行使主体: the place that decides, of level 1 to 4. */
  authority: { no: number; name: string; level: number }
  department: { id: number; name: string; creditCode: string }
  basicCode: string
  implementCode: string
  /** What each level from the authority down does: 受理审批, 受理初审, 帮办代办 … */
  intake: Partial<Record<LevelWord, string>>
  statutory: Limit & { source: string }
  committed: Limit
  /** 即办件. */
  instant: boolean
  flow: ItemBody['flow']
  materials: ItemBody['materials']
  /** The form's code is the item's. */
  formCode: string
  specialProcedures: ItemBody['specialProcedures']
  applicantKinds: ('person' | 'entity')[]
  result: ItemBody['result']
  conditions: string[]
  fee: ItemBody['fee']
  steps: ItemBody['steps']
  visits: number
  onlineDepth: string
  crossRegion: string | null
  appointable: boolean
  onCommitment: boolean
  instantApproval: ItemBody['instantApproval']
  basis: string[]
  /** Where and when, and whom to call; null is 未提供. */
  service: ContactPoint
  /** Every value that is synthetic, estimated or doubtful. */
  pending: { field: string; why: string }[]
}

export interface ContactPoint {
  location: string | null
  hours: string | null
  inquiryPhone: string | null
  complaintPhone: string | null
}
