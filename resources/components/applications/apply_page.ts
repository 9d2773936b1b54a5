import type { FormDefinition } from '@forms/definition'

export const steps = [
  { code: 'scenario', title: '选择情形' },
  { code: 'form', title: '填写信息' },
  { code: 'materials', title: '提交材料' },
  { code: 'receive', title: '领取方式' },
  { code: 'check', title: '核对提交' },
] as const
export type StepCode = (typeof steps)[number]['code']

export type Receive = {
  way: 'window' | 'post' | 'electronic'
  address?: string
  name?: string
  phone?: string
}

/** Everything as typed: what is saved and what is handed in. */
export type Content = {
  scenario: Record<string, string>
  answers: Record<string, any>
  materials: { code: string; uploadId: string }[]
  receive: Receive
}

export type ItemToApply = {
  code: string
  name: string
  topLevel: number
  applicantKinds: ('person' | 'entity')[]
  materials: { code: string; name: string; need: number }[]
  result: string
  eLicence: boolean
  /** Null: no place chosen yet at which somebody decides it. */
  department: string | null
  committed: { days: number | null; unit: string; pending: string | null }
  instant: boolean
  /** Where to hand in and collect. */
  intake: string | null
  inquiryPhone: string | null
}

export type FormToFill = {
  code: string
  version: number
  basic: boolean
  definition: FormDefinition
}

export type KnownDraft = {
  id: string
  step: StepCode
  editor: string
  savedAt: string
  content: Content
  lost: { label: string; text: string }[]
}

export type Applicant = {
  kind: 'person' | 'entity'
  name: string
  phone: string
}

export const blank = (): Content => ({ scenario: {}, answers: {}, materials: [], receive: { way: 'window' } })
