import type { Definition } from '#app/core/procedures/definition'
import type { Deed, Model } from '#tests/support/oracle/model'
import { Pair } from '#tests/support/oracle/pair'
import { isUp } from '#tests/support/oracle/model'
import { onCase } from '#tests/support/oracle/case_acts'
import { onTurn } from '#tests/support/oracle/turn_acts'

const county = 440902000000
const town = 440902001000
const village = 440902001001
const hour = 36e5

/** Numbers that look random and are the same each time. */
export function random(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return { below: (n: number) => Math.floor(next() * n), of: <T>(all: T[]): T => all[Math.floor(next() * all.length)] }
}
type Dice = ReturnType<typeof random>

function holderOf(model: Model, name: string) {
  const { who, claimedBy, kind } = model.turns[name]
  const id = claimedBy ?? who.user ?? `staff:9`
  return { id, tenant: kind === 'supplement' ? model.intake : who.tenant, department: who.department ?? null, roles: who.role ? [who.role] : [] }
}

const stranger = { id: 'staff:999', tenant: 440903000000, department: null, roles: ['window', 'reviewer', 'chief', 'issuer'] }

function details(model: Model, dice: Dice, act: string, at: string, past: { id: string; by: string }[]): Partial<Deed>[] {
  const later = (days: number) => new Date(Date.parse(at) + days * 24 * hour).toISOString()
  const stages = [...Object.keys(model.places)]
  const someone = () => dice.of([{ tenant: model.owner, user: 'staff:77' }, { tenant: model.owner, role: 'reviewer' }, { tenant: town, user: 'staff:78' }])
  const own = past.length ? dice.of(past) : undefined
  const last = past.at(-1)
  const asOf = (one = last) => ({ ref: one?.id ?? 'nothing', by: { id: one?.by ?? 'staff:9', tenant: model.owner, department: null, roles: [] } })
  const variants: Record<string, () => Partial<Deed>[]> = {
    transfer: () => [{ to: [someone()] }, { to: [] }],
    hand_over: () => [{ to: [someone()] }],
    delegate: () => [{ to: [someone()] }],
    add_before: () => [{ to: [someone()] }],
    add_after: () => [{ to: [someone()] }],
    add_seat: () => [{ to: [someone()] }],
    remove: () => [{ ref: dice.of(Object.keys(model.turns)) }],
    return: () => (['all', 'path', 'direct'] as const).map((mode) => ({ mode, stage: dice.of(stages) })),
    pledge: () => [{ data: { what: '户口本', days: 3 } }, { data: { days: 3 } }],
    suspend: () => [
      { data: { until: later(1 + dice.below(9)), reason: '听证', article45: true } },
      { data: { until: later(1 + dice.below(9)), reason: '现场核查', article45: false } },
      { stage: dice.of(stages), data: { until: later(2), reason: '鉴定', article45: dice.below(2) === 0 } },
      { data: { until: at } },
    ],
    resume: () => [{ ref: dice.of([...Object.keys(model.halts), 'nothing']) }],
    extend: () => [...Object.keys(model.watches), 'nothing'].flatMap((ref) => [1 + dice.below(10), dice.of([0, 11, 1.5])].map((days) => ({ ref, data: { days } }))),
    fulfil: () => [{ ref: dice.of([...Object.keys(model.debts).filter((name) => name[0] === 'p'), 'nothing']) }],
    jump: () => [{ stage: dice.of(stages) }, { stage: 'nowhere' }],
    undo: () => [asOf(), asOf(own), { ...asOf(), by: stranger }],
    move_owner: () => [{ to: [{ tenant: dice.of([county, 440903000000]), department: 8 }] }],
    fire: () => [
      ...Object.keys(model.watches).map((id) => ({ ref: `clock:${id}` })),
      ...Object.keys(model.halts).map((id) => ({ ref: `halt:${id}` })),
      ...Object.keys(model.debts).filter((id) => model.debts[id].isOpen && (id[0] === 'p' || model.turns[id])).map((id) => ({ ref: `debt:${id}` })),
      { ref: 'nothing' },
    ],
  }
  return variants[act]?.() ?? [{}]
}

/** Every act, on work that is up and on other work, by whoever holds it and once by a stranger. */
export function battery(model: Model, dice: Dice, at: string, past: { id: string; by: string }[]): Deed[] {
  const names = Object.keys(model.turns)
  const up = names.filter((name) => isUp(model, model.turns[name]))
  const some = [...new Set([...(up.length ? [dice.of(up)] : []), ...(names.length ? [dice.of(names)] : [])])]
  const ofTurns = some.flatMap((turn) =>
    onTurn.flatMap((act) => details(model, dice, act, at, past).map((more) => ({ act, at, turn, by: holderOf(model, turn), ...more })))
  )
  const foreign = some.map((turn) => ({ act: 'pass', at, turn, by: stranger }))
  const machine = { id: 'staff:0', tenant: model.owner, department: null, roles: [] }
  const ofCase = [...Object.keys(onCase), 'undo', 'nonsense'].flatMap((act) => details(model, dice, act, at, past).map((more) => ({ act, at, by: machine, ...more })))
  return [...ofTurns, ...foreign, ...ofCase]
}

const weight = ({ act }: Deed) => (act === 'pass' || act === 'supply' ? 8 : ['cancel', 'withdraw', 'nonsense'].includes(act) ? 0 : 1)

export interface Found {
  tried: number
  states: Set<string>
  codes: Map<string, Set<string>>
  differences: Map<string, string>
}

const facts = (dice: Dice) => ({
  channel: dice.of(['portal', 'window']),
  committedDays: dice.of([0, 1, 3, 7, 20, null]),
  statutoryDays: dice.of([null, 5, 20, 60]),
  statutoryUnit: dice.of(['wd', 'nd']),
  committedUnit: dice.of(['wd', 'wd', 'nd']),
})

/** One case on a random way; in each state everything is tried, and one thing that is possible is done. */
export function walk(definition: Definition, seed: number, found: Found, steps = 14) {
  const dice = random(seed)
  let now = Date.parse('2026-01-05T01:00:00Z') + dice.below(355 * 24) * hour
  let pair = Pair.begin(definition, { owner: dice.of([county, town]), intake: dice.of([village, town]), department: 7, facts: facts(dice) }, new Date(now).toISOString())
  const way: string[] = []
  for (let n = 1; n <= steps; n++) {
    now += dice.of([0, 1, 5, 26, 50, 120]) * hour
    const at = new Date(now).toISOString()
    if (at > '2026-12-31T15:00:00Z') return
    found.states.add(`${definition.key} ${JSON.stringify([pair.oracle.model.places, Object.values(pair.oracle.model.watches).map(({ state, isOver }) => [state, isOver])])}`)
    const possible: { deed: Deed; next: Pair }[] = []
    for (const deed of battery(pair.oracle.model, dice, at, pair.oracle.past)) {
      const { differences, code, next } = pair.compare(deed, `a${n}`)
      found.tried++
      found.codes.set(deed.act, (found.codes.get(deed.act) ?? new Set()).add(code))
      if (differences.length) {
        const key = `${deed.act}: ${differences[0]}`
        const { turn } = deed
        const whole = `${definition.key} seed ${seed} step ${n} ${at}\n  way ${way.join(' | ')}\n  deed ${JSON.stringify({ ...deed, turn: turn && pair.oracle.model.turns[turn] })}\n  ${differences.join('\n  ')}`
        if (!found.differences.has(key)) found.differences.set(key, whole)
      } else if (code === 'ok') for (let k = weight(deed); k > 0; k--) possible.push({ deed, next })
    }
    if (!possible.length) return
    const { deed, next } = dice.of(possible)
    way.push(`${at.slice(5, 16)} ${deed.act} ${deed.turn ? pair.oracle.model.turns[deed.turn]?.stage : (deed.stage ?? deed.ref ?? '')}${deed.stage ? `>${deed.stage} ${deed.mode ?? ''}` : ''}`)
    pair = next
  }
}
