/** One item in a list: enough to choose it by. */
export interface ItemCard {
  no: number
  code: string
  name: string
  type: string
  department: string
  forPerson: boolean
  forEntity: boolean
  levels: number[]
  themes: string[]
  instant: boolean
  committedDays: number
  committedUnit: string
  visits: number
}
