/** One item of database/data/service_items.json: compiled, not official; codes synthetic. */
export interface RawItem {
  id: string
  name: string
  itemTypeCode: string
  itemType: string
  dept: string
  basicCode: string
  levels: LevelWord[]
  levelRoles: Partial<Record<LevelWord, string>>
  applicantTypes: string[]
  /** 1 即办件, 2 承诺件. */
  caseType: 1 | 2
  legalDays: number
  legalUnit: DayUnit
  legalSource: string
  /** S rule known, N natural days, P default of 行政许可法 42, A on the spot, E estimated. */
  legalSourceCode: 'S' | 'N' | 'P' | 'A' | 'E'
  promisedDays: number
  promisedUnit: DayUnit
  isFee: boolean
  feeNote: string
  result: { name: string; type: string; eLicence: boolean }
  conditions: string[]
  materials: RawMaterial[]
  steps: { name: string; stage: string; actor: string; limitWorkdays: number | null }[]
  flowTemplate: 'J' | 'C' | 'K' | 'S' | 'G'
  specialProcedures: { name: string; article45?: boolean }[]
  instantApproval: { suitable: boolean; rule: string | null }
  commitmentSystem: boolean
  appointable: boolean
  crossRegion: string | null
  onlineDepth: string
  visits: number
  legalBasis: string[]
  note: string | null
}

export interface RawMaterial {
  order: number
  name: string
  /** 10 applicant, 20 government body, 99 other. */
  sourceType: 10 | 20 | 99
  /** 1 always, 2 as the case may be, 3 may follow after acceptance (容缺后补). */
  need: 1 | 2 | 3
  needText: string
  originals: number
  copies: number
  form: string
  submitMode: string
  eLicence: string[] | null
  exemptByELicence: boolean
  dataShareSource: string[] | null
}

export type LevelWord = 'city' | 'county' | 'town' | 'village'
export type DayUnit = '工作日' | '自然日'
