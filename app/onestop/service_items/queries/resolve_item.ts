import { inAnyDoor } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import { NotOfferedHere } from '#app/onestop/service_items/errors'
import type { ItemView } from '#app/onestop/service_items/queries/item_view'
import { presentItem } from '#app/onestop/service_items/queries/present_item'
import { readItem } from '#app/onestop/service_items/queries/read_item'

/**
 * The item as the authority for `placeNo` carries it out. A running case gives the versions it began with (`overrideVersion` 0: it began without one).
 * Works inside any door; without one through the public door.
 */
export const resolveItem = (code: string | number, placeNo: number, version?: number, overrideVersion?: number): Promise<ItemView> =>
  inAnyDoor(async () => {
    const row = await readItem({ code, placeNo, version, overrideVersion })
    if (!row) throw new NotFound()
    if (row.authority_no === null) throw new NotOfferedHere()
    return presentItem({ ...row, authority_no: row.authority_no })
  })
