import type { ConsistencyCheck, Fault } from '#app/core/consistency/consistency_check'
import { allStoredFiles, type StoredFile } from '#app/core/consistency/stored_files'
import { objectStore } from '#app/core/storage/store'

/** What is stored before its row is written may lie there without one; after a day it is forgotten. */
const longestWay = 24 * 3600_000

async function faultOf({ row, key, version, sm3 }: StoredFile): Promise<Fault[]> {
  try {
    const facts = await objectStore().stat(key, version ?? undefined)
    return sm3 && facts.sm3 !== sm3 ? [{ row, says: `文件 ${key} 的摘要与记录不符` }] : []
  } catch (error) {
    return [{ row, says: `文件 ${key} 不在对象存储中或已损坏（${(error as Error).message}）` }]
  }
}

async function ownerless(named: Set<string>, now: number) {
  const faults: Fault[] = []
  for await (const key of objectStore().keys()) {
    if (named.has(key)) continue
    const storedAt = await objectStore().stat(key).then((facts) => facts.storedAt, () => new Date(0).toISOString())
    if (now - Date.parse(storedAt) > longestWay) faults.push({ row: `objects ${key}`, says: `自 ${storedAt} 起没有任何记录指向它` })
  }
  return faults
}

/** What rows say of files against the store, and the store against the rows. `now`: milliseconds, for tests. */
export async function faultsOfFiles(now = Date.now()): Promise<Fault[]> {
  const files = await allStoredFiles()
  const faults: Fault[] = []
  for (const file of files) faults.push(...(await faultOf(file)))
  const kept = new Set(files.filter(({ handedOver }) => handedOver === undefined).map(({ key }) => key))
  for (const { row, key, handedOver } of files) {
    if (handedOver && !kept.has(key)) faults.push({ row, says: `文件 ${key} 已交给办件，却没有材料指向它` })
  }
  return [...faults, ...(await ownerless(new Set(files.map(({ key }) => key)), now))]
}

export const filesInStore: ConsistencyCheck = { key: 'files', title: '文件与对象存储一致', faults: () => faultsOfFiles() }
