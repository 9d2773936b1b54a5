/** What is personal about a case beside its form; sealed as a whole. */
export interface CaseDetails {
  idNumber: string
  phone: string
  /** Kept to be shown and printed again to whom it belongs. */
  queryCode: string
  /** 经办人: who acts for the applicant, where somebody does. */
  agent?: { name: string; idNumber: string; phone: string }
  /** Where to send the result, or at which window to hand it out. */
  receive: { place?: string; address?: string; name?: string; phone?: string }
  /** Walk-in: consent noted by the clerk, and what was seen of the ID. */
  consent?: { noted: string; by: string; idChecked: 'original' | 'electronic' }
}
