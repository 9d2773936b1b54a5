import type { Tone } from '~/components/ui/tone'

/** 受理、承诺 or 法定 as it stands now. */
export type ClockLine = {
  id: string
  title: string
  /** It decides the colour of the lamp. */
  lamp: boolean
  total: number | null
  unit: 'wd' | 'nd'
  used: number | null
  left: number | null
  paused: boolean
  pausedSince: string | null
  due: string | null
  tone: Tone
  calendarMissing: boolean
  why: string[]
}
