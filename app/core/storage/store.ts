import { dataPath } from '#app/core/environment/data_dir'
import { DiskStore } from '#app/core/storage/disk_store'
import type { ObjectStore } from '#app/core/storage/object_store'

let store: ObjectStore | undefined

export const objectStore = () => (store ??= new DiskStore(dataPath('objects')))

/** Another store from now on; without one the disk again. */
export function useObjectStore(other?: ObjectStore) {
  store = other
}
