import { readFileSync } from 'node:fs'
import type { Definition } from '#app/core/procedures/definition'
import type { Act, Environment, Image } from '#app/core/procedures/act'
import type { State, Task } from '#app/core/procedures/state'
import { WorkingCalendar } from '#app/core/calendar/working_calendar'
import { yearsOf } from '#app/core/calendar/read_published'
import { apply, blank } from '#app/core/procedures/apply'
import { dayOf } from '#app/core/calendar/days'
import { resolveParties } from '#app/core/procedures/parties'
import { Refused } from '#app/core/procedures/act'

const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
export const example = (name: string): Definition => json(`./definitions/${name}.json`)
/** The years 2024 to 2026 as published. */
export const published = new WorkingCalendar(yearsOf(json('../../../database/data/cn_workday_exceptions_2024_2026.json')))

interface Origin {
  owner?: number
  intake?: number
  department?: number | null
}
type More = Partial<Act> & { who?: string }

/** One case told act by act. An act answers 'ok' or the code of its refusal. */
export class Run {
  state: State
  images = new Map<string, Image>()
  log: Act[] = []
  #n = 0

  constructor(
    public definition: Definition,
    facts: object = {},
    public at = '2026-11-23T02:00:00.000Z',
    { owner = 440902001000, intake = 440902001000, department = null }: Origin = {},
    public calendar = published,
  ) {
    this.state = blank({ id: 'c', owner, intake, subject: 'subject:1', department }, definition)
    this.do('start', undefined, { data: { facts } })
  }

  do(act: string, stage?: string, { who, ...more }: More = {}) {
    const task = stage ? this.task(stage, who) : undefined
    const by = task
      ? { id: task.user ?? `staff:${task.role}`, name: '甲', tenant: task.tenant, department: task.department, roles: task.role ? [task.role] : [] }
      : { id: 'staff:0', name: '甲', tenant: this.state.root.owner, department: null, roles: [] }
    const whole: Act = { id: `a${++this.#n}`, act, at: this.at, task: task?.id, by, ...(task ? {} : { stage }), ...more }
    try {
      const env: Environment = { resolve: resolveParties, calendar: this.calendar, image: (ref) => this.images.get(ref), definition: () => this.definition }
      const { state, before } = apply(this.state, whole, env)
      this.state = state
      this.log.push(whole)
      this.images.set(whole.id, { seq: state.root.seq, by: by.id, act, task: whole.task, before })
      return 'ok'
    } catch (error) {
      if (error instanceof Refused) return error.code
      throw error
    }
  }

  /** Takes back the last act, as its author. */
  undo() {
    const last = this.log.at(-1)!
    return this.do('undo', undefined, { ref: last.id, by: last.by })
  }

  task(stage: string, who?: string): Task | undefined {
    return Object.values(this.state.tasks).find((one) => one.stage === stage && one.state === 'open' && (!who || one.user === who || one.role === who || one.kind === who))
  }

  get open() {
    return Object.keys(this.state.stages).filter((id) => this.state.stages[id].state === 'open')
  }

  due(clock: string) {
    const { due } = this.state.clocks[clock] ?? {}
    return due ? dayOf(due) : null
  }

  clock(id: string) {
    return this.state.clocks[id]?.state
  }

  timer(prefix: string) {
    return Object.keys(this.state.timers).find((id) => id.startsWith(prefix) && this.state.timers[id].state === 'set')
  }
}
