import { headersOf } from '#tests/support/attack/people'
import { sendTo } from '#tests/support/attack/target'
import type { World } from '#tests/support/attack/world'

export interface Client {
  world: World
  /** What belongs to another world and must never be seen here. */
  foreign: World
  headers: Record<string, string>
  paths: string[]
}

export interface Tally {
  requests: number
  /** Answers that held something of another world. */
  foreign: string[]
  /** Answers that held something of one's own, so that silence is not taken for safety. */
  own: number
  /** Faults of ours, cut connections and refusals that were not due. */
  faults: string[]
}

const marks = ({ caseId, applicant }: World) => [caseId, applicant.actor.name]

/** Everybody of a world with the pages they look at; each also asks for the other world's case. */
export async function clientsOf(world: World, foreign: World): Promise<Client[]> {
  const desk = ['/desk/cases', '/desk/cases?tab=done', `/desk/cases/${world.caseId}`, `/desk/cases/${foreign.caseId}`]
  const mine = ['/my/cases', `/my/cases/${world.caseId}`, '/my/messages', `/my/cases/${foreign.caseId}`]
  const people = [{ who: world.clerk, paths: desk }, { who: world.reviewer, paths: [...desk, '/desk/cases?scope=wide', '/admin/accounts'] }, { who: world.applicant, paths: mine }]
  return Promise.all(people.map(async ({ who, paths }) => ({ world, foreign, paths, headers: { ...(await headersOf(who)), 'x-inertia': 'true', 'x-inertia-version': '1' } })))
}

/** So many clients, these by turns, each asking one thing after the other until the time is up. */
export async function crowd(clients: Client[], { size, seconds }: { size: number; seconds: number }): Promise<Tally> {
  const tally: Tally = { requests: 0, foreign: [], own: 0, faults: [] }
  const send = sendTo()
  const end = Date.now() + seconds * 1000
  const one = async ({ world, foreign, headers, paths }: Client, n: number) => {
    for (let turn = n; Date.now() < end; turn++) {
      const path = paths[turn % paths.length]
      const { status, text } = await send({ method: 'GET', path, headers })
      tally.requests++
      if (marks(foreign).some((mark) => text.includes(mark))) tally.foreign.push(path)
      if (marks(world).some((mark) => text.includes(mark))) tally.own++
      const isDue = path.includes(foreign.caseId) ? status === 404 : status === 200
      if (!isDue) tally.faults.push(`${path} ${status} ${text.slice(0, 120)}`)
    }
  }
  await Promise.all(Array.from({ length: size }, (_, n) => one(clients[n % clients.length], n)))
  return tally
}
