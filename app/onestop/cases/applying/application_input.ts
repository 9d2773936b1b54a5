/** What is handed in, at the portal or at a window: everything as typed, judged by `judgeApplication`. */
export interface ApplicationInput {
  itemCode: string
  /** Where it is handed in. */
  placeNo: number
  scenario: Record<string, string>
  answers: Record<string, unknown>
  /** Files for the materials of the item, by the material's code. */
  materials: { code: string; uploadId: string }[]
  receive: { way: 'window' | 'post' | 'electronic'; address?: string; name?: string; phone?: string }
}

/** The applicant as the platform knows them. */
export interface ApplicantFacts {
  kind: 'person' | 'entity'
  name: string
  idNumber: string
  phone: string
}
