import type { ConsistencyCheck, Fault } from '#app/core/consistency/consistency_check'
import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import { logFaults } from '#app/core/procedures/log_faults'
import { recompute } from '#app/core/procedures/recompute'
import { withLoading } from '#app/core/tenancy/doors'

const page = 500
const none = '00000000-0000-0000-0000-000000000000'

async function faultsOf(id: string): Promise<Fault[]> {
  try {
    const { differences, broken } = await withLoading(async () => ({ ...(await recompute(id)), broken: await logFaults(id) }))
    return [
      ...differences.map((path) => ({ row: `procedures ${id}`, says: `${path} 与办理记录重算的结果不同` })),
      ...broken.map((seq) => ({ row: `acts ${id}/${seq}`, says: '办理记录的摘要不相接' })),
    ]
  } catch (error) {
    return [{ row: `acts ${id}`, says: `办理记录不能重算：${error instanceof Error ? error.message : error}` }]
  }
}

/** State and clocks of every procedure made anew from its acts, and the chain of the acts themselves. */
export const clocksRecomputed: ConsistencyCheck = {
  key: 'clocks',
  title: '时限与办理记录重算一致',
  async faults() {
    const faults: Fault[] = []
    for (let after = none; ; ) {
      const ids = await rowsOfAll<{ id: string }>('select id from procedures where id > ? order by id limit ?', [after, page])
      for (const { id } of ids) faults.push(...(await faultsOf(id)))
      if (ids.length < page) return faults
      after = ids.at(-1)!.id
    }
  },
}
