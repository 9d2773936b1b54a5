import type { Channel } from '#app/onestop/cases/demo/channels'
import type { LevelName } from '#app/onestop/cases/demo/places'

/** Who accepts and who decides, by where it is handed in: the twelve items as the catalogue gives them to the levels. */
export interface Run {
  item: string
  at: LevelName
  acceptor: LevelName
  owner: LevelName
  flow: 'town' | 'owner' | 'spot'
}

const belowCounty = ['village', 'town', 'county'] as const

const countyDecidesAfterTown = ['MZ009', 'MZ001', 'ZJ005', 'CL001'].flatMap((item) =>
  belowCounty.map((at): Run => ({ item, at, acceptor: at === 'county' ? 'county' : 'town', owner: 'county', flow: 'town' }))
)
const countyDecides = ['SJ007', 'WJ004', 'CG001', 'JT001', 'WJ007'].flatMap((item) =>
  belowCounty.map((at): Run => ({ item, at, acceptor: 'county', owner: 'county', flow: 'owner' }))
)

/** Every place where each of the twelve may be handed in. */
export const runs: Run[] = [
  ...countyDecidesAfterTown,
  ...countyDecides,
  ...(['village', 'town'] as const).map((at): Run => ({ item: 'NY001', at, acceptor: 'town', owner: 'town', flow: 'owner' })),
  ...belowCounty.map((at): Run => ({ item: 'WJ001', at, acceptor: at === 'county' ? 'county' : 'town', owner: at === 'county' ? 'county' : 'town', flow: 'spot' })),
  { item: 'WJ007', at: 'city', acceptor: 'city', owner: 'city', flow: 'owner' },
  ...(['village', 'town', 'county', 'city'] as const).map((at): Run => ({ item: 'JT005', at, acceptor: 'city', owner: 'city', flow: 'owner' })),
]

/** What is done, and at which level; the applicant's own acts at none. */
export function actsOf({ at, acceptor, owner, flow }: Run, channel: Channel): [act: string, level: LevelName | null][] {
  const portal = channel === 'portal'
  return [
    portal ? ['submit', null] : ['take_in', at],
    ...(portal ? ([['prereview', acceptor], ['intake', acceptor]] as const) : []),
    ['request_supplement', acceptor],
    ['supply', portal ? null : at],
    ['accept', acceptor],
    ...(flow === 'town' ? ([['first_review', acceptor]] as const) : []),
    ...(flow === 'spot' ? ([['decide', acceptor]] as const) : ([['review', owner], ['decide', owner], ['conclude', owner]] as const)),
    ['hand_out', at],
    ...(portal ? [] : ([['register', null]] as const)),
    ['rate', null],
  ].map(([act, level]) => [act, level] as [string, LevelName | null])
}
