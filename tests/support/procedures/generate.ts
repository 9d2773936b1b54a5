import fc from 'fast-check'
import type { Definition, Stage } from '#app/core/procedures/definition'
import type { Party } from '#app/core/procedures/state'
import { WorkingCalendar } from '#app/core/calendar/working_calendar'

const year = (one: number, off: string[] = [], on: string[] = []) => ({ year: one, off, on })
export const calendar = new WorkingCalendar([
  year(2025),
  year(2026, ['2026-02-16', '2026-02-17', '2026-10-01', '2026-10-02', '2026-10-05'], ['2026-02-14', '2026-10-10']),
  ...Array.from({ length: 8 }, (_, n) => year(2027 + n)),
])

export const places = [440900000000, 440902000000, 440902001000, 440902001001]
export const people = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6']
const roles = ['window', 'reviewer', 'chief']

export const party: fc.Arbitrary<Party> = fc.oneof(
  fc.record({ tenant: fc.constantFrom(...places), role: fc.constantFrom(...roles) }),
  fc.record({ tenant: fc.constantFrom(...places), user: fc.constantFrom(...people) }),
)

const maybe = <A>(one: fc.Arbitrary<A>) => fc.option(one, { nil: undefined })

const ballot = fc.record({
  need: fc.constantFrom<'all' | 'any' | number | string>('all', 'any', 34, 50, 67, 100, '2/3'),
  order: fc.constantFrom('together' as const, 'one_by_one' as const),
  veto: fc.boolean(),
  wait: fc.boolean(),
  refusalBy: maybe(fc.constant('vote' as const)),
})

const rawStage = (n: number) =>
  fc.record({
    kind: fc.constantFrom<Stage['kind']>('task', 'task', 'task', 'task', 'auto', 'case'),
    after: fc.array(fc.integer({ min: 0, max: Math.max(0, n - 1) }), { maxLength: 3 }),
    seats: fc.array(party, { minLength: 1, maxLength: 4 }),
    ballot: maybe(ballot),
    refuse: fc.constantFrom('next', 'next', 'finish', 'return'),
    when: fc.constantFrom(0, 0, 0, 1, 2),
    join: fc.constantFrom(0, 0, 0, 1, 2),
    due: maybe(fc.record({ days: fc.integer({ min: 0, max: 10 }), then: fc.constantFrom('flag' as const, 'pass' as const, 'refuse' as const) })),
    final: fc.constantFrom(false, false, false, true),
  })

const rawClock = (stages: number) =>
  fc.record({
    days: fc.integer({ min: 0, max: 20 }),
    unit: fc.constantFrom('wd' as const, 'nd' as const),
    at: fc.integer({ min: 0, max: stages - 1 }),
    start: fc.constantFrom('start', 'open', 'close'),
    stop: fc.constantFrom('finish', 'close'),
    pause: fc.subarray(['suspend', 'suspend45', 'supplement'] as const),
    reset: fc.boolean(),
    then: fc.constantFrom('flag' as const, 'flag' as const, 'finish' as const, 'pass' as const),
  })

type Raw<A> = A extends fc.Arbitrary<infer T> ? T : never

function stageFrom(raw: Raw<ReturnType<typeof rawStage>>, n: number, all: Raw<ReturnType<typeof rawStage>>[]): Stage {
  const after = n === 0 ? [] : [...new Set(raw.after.map((p) => `s${p}`))]
  const back = all.findIndex((other, k) => k < n && other.kind === 'task' && !other.final && after.includes(`s${k}`))
  return {
    id: `s${n}`,
    kind: raw.kind,
    after,
    seats: raw.seats.map(({ tenant, role, user }) => ({ tenant: String(tenant), role: role ?? undefined, user: user ?? undefined })),
    ballot: raw.ballot,
    due: raw.kind === 'task' && raw.due ? { ...raw.due, legalBasis: 'law' } : undefined,
    final: raw.final || undefined,
    port: 'demo',
    def: 'child',
    retries: 2,
    onRefuse: raw.refuse === 'return' ? (back >= 0 ? `return:s${back}` : 'next') : raw.refuse,
    join: raw.join && raw.join <= after.length ? raw.join : undefined,
    when: raw.when === 1 ? { fact: 'big', is: true } : raw.when === 2 && after[0] ? { stage: after[0], is: 'pass' } : undefined,
  }
}

/** Any definition that passes the checks on publishing: up to eight stages, all kinds of votes, joins, conditions and clocks. */
export const definition = (version = 1): fc.Arbitrary<Definition> =>
  fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.tuple(fc.tuple(...Array.from({ length: size }, (_, n) => rawStage(n))), fc.array(rawClock(size), { maxLength: 2 })).map(([raw, clocks]) => ({
      key: 'generated',
      version,
      title: '生成',
      stages: raw.map((one, n) => stageFrom(one, n, raw)),
      supplement: { days: 30, then: 'finish' as const, legalBasis: 'law' },
      clocks: clocks.map((one, n) => ({
        id: `k${n}`,
        days: one.days,
        unit: one.unit,
        pause: one.pause,
        reset: one.reset ? (['supplement'] as 'supplement'[]) : undefined,
        start: one.start === 'start' ? 'start' : `${one.start}:s${one.at}`,
        stop: one.stop === 'finish' ? 'finish' : `close:s${size - 1}`,
        then: one.then === 'pass' && one.stop === 'finish' ? 'flag' : one.then,
        legalBasis: 'law',
      })),
    })),
  )
