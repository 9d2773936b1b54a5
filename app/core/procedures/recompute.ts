import { isDeepStrictEqual } from 'node:util'
import { blank } from '#app/core/procedures/apply'
import { definitionOf } from '#app/core/procedures/definitions'
import type { Definition } from '#app/core/procedures/definition'
import { readLog } from '#app/core/procedures/read_log'
import { readProcedure } from '#app/core/procedures/read_procedure'
import { replay } from '#app/core/procedures/replay'
import type { State } from '#app/core/procedures/state'
import { currentCaseId } from '#app/core/tenancy/doors'

export interface Recomputed {
  state: State
  /** Paths that are stored otherwise than the acts say: `clocks.committed`. None: all is as it was done. */
  differences: string[]
}

/** Makes state and clocks anew from the acts alone and compares them with what is stored. Inside `withCase`. */
export async function recompute(caseId = currentCaseId()): Promise<Recomputed> {
  const { state: stored, definition } = await readProcedure(caseId)
  const { origin, lines } = await readLog(caseId)
  const first = await definitionOf(definition.key, lines[0].version)
  const versions = new Map<number, Definition>([[first.version, first]])
  for (const { version } of lines) versions.set(version, await definitionOf(definition.key, version))
  const state = replay(blank(origin, first), lines, (version) => versions.get(version)!)
  return { state, differences: differencesOf(plain(state), plain(stored)) }
}

const plain = (value: State) => JSON.parse(JSON.stringify(value)) as Record<string, any>

function differencesOf(one: Record<string, any>, other: Record<string, any>) {
  return Object.keys(one).flatMap((table) => {
    const ids = new Set([...Object.keys(one[table]), ...Object.keys(other[table])])
    return [...ids].filter((id) => !isDeepStrictEqual(one[table][id], other[table][id])).map((id) => `${table}.${id}`)
  })
}
