import { isDeepStrictEqual } from 'node:util'
import type { Definition } from '#app/core/procedures/definition'
import { onCase } from '#tests/support/oracle/case_acts'
import { goOn } from '#tests/support/oracle/flow'
import { isUp, No, no, seatsIn, type Deed, type Model } from '#tests/support/oracle/model'
import { dueMoment } from '#tests/support/oracle/stopwatch'
import { actOnTurn, onTurn } from '#tests/support/oracle/turn_acts'
import { keepTime } from '#tests/support/oracle/watches'

interface Past {
  id: string
  act: string
  by: string
  before: Model
  after: Model
}

const rows = ['places', 'turns', 'watches', 'halts', 'debts'] as const
/** Work on a task is taken back; what has an opposite of its own (claim, suspend) or has reached others at once is not. */
const takenBack = 'pass refuse return transfer hand_over delegate add_before add_after add_seat remove request_supplement'.split(' ')

/** Foretells of a case what each act does, told by the designs and the statutes. How far it is independent: docs/adr/0044. */
export class Oracle {
  constructor(
    public model: Model,
    public past: Past[] = [],
  ) {}

  static begin(definition: Definition, origin: Pick<Model, 'owner' | 'intake' | 'department' | 'facts'>, at: string) {
    const place = () => ({ state: 'wait' as const, word: null, round: 0, deemedFrom: null })
    const model: Model = {
      ...origin,
      definition,
      started: true,
      ended: null,
      places: Object.fromEntries(definition.stages.map(({ id }) => [id, place()])),
      turns: {},
      watches: {},
      halts: {},
      debts: {},
      flagged: {},
      count: 0,
    }
    goOn(model)
    keepTime(model, { act: 'start', at, by: { id: 'x', tenant: 0, department: null, roles: [] } })
    noteTimers(model)
    return new Oracle(model)
  }

  /** 'ok' and the case afterwards, or the code of the refusal. */
  foretell(deed: Deed, id: string): { code: string; after: Oracle } {
    const { definition, ...rest } = this.model
    const model: Model = { ...structuredClone(rest), definition }
    try {
      if (model.ended && !['note', 'copy'].includes(deed.act)) no('finished')
      if (deed.act === 'undo') return { code: 'ok', after: this.#undo(model, deed, id) }
      const late = deemedBy(model, deed.at)
      if (onTurn.includes(deed.act)) actOnTurn(model, deed, (clock) => dueMoment(model.watches[clock]))
      else (onCase[deed.act] ?? no('unknown_act'))(model, deed)
      goOn(model)
      dateBack(model, this.model, late)
      keepTime(model, deed)
      noteTimers(model)
    } catch (error) {
      if (error instanceof No) return { code: error.code, after: this }
      throw error
    }
    return { code: 'ok', after: this.#with(model, deed, id) }
  }

  #with(after: Model, { act, by }: Deed, id: string) {
    return new Oracle(after, [...this.past, { id, act, by: by.id, before: this.model, after }])
  }

  /** One's own act, as long as nobody has touched what it changed, nor any work of a stage it opened or closed. */
  #undo(model: Model, deed: Deed, id: string) {
    const at = this.past.findIndex((one) => one.id === deed.ref)
    const past = this.past[at] ?? no('no_such_act')
    if (past.by !== deed.by.id) no('not_your_act')
    if (!takenBack.includes(past.act)) no('not_undoable')
    const stages = Object.keys(model.places).filter((name) => past.before.places[name].state !== past.after.places[name].state)
    for (const table of rows) {
      const names = new Set([...Object.keys(past.before[table]), ...Object.keys(past.after[table])])
      for (const name of names) {
        const [was, became, is] = [past.before[table][name], past.after[table][name], model[table][name]]
        if (isDeepStrictEqual(was, became)) continue
        if (!isDeepStrictEqual(became, is) || this.#isTouchedSince(at, table, name)) no('moved_on')
        if (was) (model[table] as any)[name] = structuredClone(was)
        else delete model[table][name]
      }
    }
    const changed = Object.keys(past.after.turns).filter((name) => isOther(past.before, past.after, name))
    const runs = new Set([...changed.map((name) => past.after.turns[name]), ...gone(past)].map((turn) => turn?.stage))
    if ([...runs].some((stage) => stage && this.past.slice(at + 1).some(({ before, after }) => !isDeepStrictEqual(before.places[stage], after.places[stage])))) no('moved_on')
    if (changed.some((name) => this.past.slice(at + 1).some(({ before, after }) => isOther(before, after, name)))) no('moved_on')
    if (stages.some((stage) => this.past.slice(at + 1).some((later) => touchesWork(later, stage)))) no('moved_on')
    if (Object.keys(model.places).some((id) => model.places[id].state === 'open' && !seatsIn(model, id).length)) no('last_seat')
    goOn(model)
    keepTime(model, { ...deed, act: 'undo' })
    noteTimers(model)
    return this.#with(model, deed, id)
  }

  #isTouchedSince(at: number, table: (typeof rows)[number], name: string) {
    return this.past.slice(at + 1).some(({ before, after }) => !isDeepStrictEqual(before[table][name], after[table][name]))
  }
}

const gone = ({ before, after }: Past) => Object.keys(before.turns).filter((name) => !after.turns[name]).map((name) => before.turns[name])

/** Somebody worked on it, or it came up or was parked. */
const isOther = (before: Model, after: Model, name: string) => {
  const [was, is] = [before.turns[name], after.turns[name]]
  return !isDeepStrictEqual(was, is) || (!!is && isUp(before, was) !== isUp(after, is))
}

/** 行政许可法 32: accepted by silence at this moment, whether or not the alarm has rung: the stage, and since when. */
const deemedBy = (model: Model, at: string): [stage: string, from: string][] =>
  (model.definition.clocks ?? []).flatMap(({ id, then, legalBasis, stop }) => {
    const watch = model.watches[id]
    const due = watch && then === 'pass' && legalBasis ? dueMoment(watch) : null
    return due && at > due ? [[stop.slice('close:'.length), watch.runs[0][0]]] : []
  })

function dateBack(model: Model, before: Model, late: [stage: string, from: string][]) {
  for (const [stage, from] of late) {
    const { state, word } = model.places[stage]
    if (state === 'done' && word === 'pass' && before.places[stage].state !== 'done') model.places[stage].deemedFrom = from
  }
}

const touchesWork = ({ before, after }: Past, stage: string) =>
  [...new Set([...Object.keys(before.turns), ...Object.keys(after.turns)])].some(
    (name) => (before.turns[name] ?? after.turns[name]).stage === stage && !isDeepStrictEqual(before.turns[name], after.turns[name])
  )

/** Which clocks have ever had an alarm set. */
function noteTimers(model: Model) {
  for (const [id, watch] of Object.entries(model.watches)) if (!watch.isOver && dueMoment(watch)) model.flagged[id] = true
}
