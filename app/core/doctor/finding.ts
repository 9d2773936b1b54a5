/** What one look found. `repair` says what to do, when something is wrong. */
export interface Finding {
  what: string
  well: boolean
  says: string
  repair?: string
}

export const well = (what: string, says: string): Finding => ({ what, well: true, says })
export const ill = (what: string, says: string, repair: string): Finding => ({ what, well: false, says, repair })
