/** One line of a file: a weekday that is off or a weekend day that is worked. `line` is where the file has it. */
export interface DayRow {
  line: number
  day: string
  kind: string
  name: string
}
