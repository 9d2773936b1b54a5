import { graph, type Graph } from '#app/core/procedures/graph'
import { Refused, type Act, type Before, type Effect, type Environment } from '#app/core/procedures/act'
import type { Party, State, Table, Task } from '#app/core/procedures/state'
import type { PartyRule, Stage } from '#app/core/procedures/definition'

/** One act being applied: every row it changes leaves its image, every consequence an effect. */
export class Context {
  before: Before = []
  effects: Effect[] = []
  inputs: Party[][] = []
  graph: Graph
  seq: number
  #seen = new Set<string>()
  #made = 0

  constructor(
    public state: State,
    public act: Act,
    public env: Environment,
  ) {
    this.graph = graph(env.definition(state.root.version))
    this.seq = state.root.seq + 1
  }

  touch(table: keyof State, id: string) {
    const row: any = table === 'root' ? this.state.root : this.state[table][id]
    const key = `${table}:${id}`
    if (!this.#seen.has(key)) {
      this.#seen.add(key)
      this.before.push([table, id, row ? structuredClone(row) : null])
    }
    if (row && table !== 'root') row.ev = this.seq
    return row
  }

  /** Ids follow from the act's number, so a replay makes the same ones. */
  add<T extends { id: string; ev: number }>(table: Table, row: Omit<T, 'id' | 'ev'> & { id?: string }): T {
    const id = row.id ?? `${this.seq}.${this.#made++}`
    this.touch(table, id)
    const made = { ...row, id, ev: this.seq } as unknown as T
    ;(this.state[table] as Record<string, unknown>)[id] = made
    return made
  }

  set(table: Table, id: string, change: Record<string, unknown>) {
    return Object.assign(this.touch(table, id), change)
  }

  effect(type: string, more: Record<string, unknown> = {}) {
    this.effects.push({ type, n: this.effects.length, ...more })
  }

  resolve(rule: PartyRule, stage: Stage) {
    const parties = this.env.resolve(rule, this.state, stage)
    this.inputs.push(parties)
    return parties
  }

  refuse(code: string, detail?: Record<string, any>): never {
    throw new Refused(code, detail)
  }

  need<T>(value: T | undefined | null, code: string): T {
    return value ?? this.refuse(code)
  }

  stageOf(task: Task) {
    return this.graph.by[task.stage]
  }

  /** The tasks of the stage's present run. */
  run(stage: string) {
    const { round } = this.state.stages[stage]
    return Object.values(this.state.tasks).filter((task) => task.stage === stage && task.round === round && task.state !== 'gone')
  }

  isClosed(stage: string) {
    const { state } = this.state.stages[stage]
    return state === 'done' || state === 'skip'
  }
}
