/** The person at the window, as typed. */
export type WalkIn = {
  kind: 'person' | 'entity'
  name: string
  idNumber: string
  phone: string
  idChecked: '' | 'original' | 'electronic'
  consent: boolean
  hasAgent: boolean
  agent: { name: string; idNumber: string; phone: string }
}

export type Receive = { way: 'window' | 'post' | 'electronic'; name: string; phone: string; address: string }

export type TakenItem = {
  code: string
  name: string
  type: string
  authority: string
  department: string
  committedDays: number | null
  committedPending: string | null
  instant: boolean
  materials: { code: string; name: string; need: number }[]
  applicantKinds: ('person' | 'entity')[]
}
