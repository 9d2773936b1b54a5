/** What an authority may word differently from the city's item; what is left out is inherited. */
export interface OverrideBody {
  committedDays?: number
  location?: string
  hours?: string
  inquiryPhone?: string
  complaintPhone?: string
}
