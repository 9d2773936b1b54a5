import { currentStaff } from '#app/core/tenancy/actor'
import { withTenant } from '#app/core/tenancy/doors'
import { blindIndex } from '#app/core/crypto/blind_index'
import { bands, type Band } from '#app/onestop/cases/queries/desk_list/bands'
import { readBand } from '#app/onestop/cases/queries/desk_list/read_band'
import { readCursor, writeCursor } from '#app/onestop/cases/queries/desk_list/cursor'
import { filterParts, type DeskFilters } from '#app/onestop/cases/queries/desk_list/filters'
import { roleKeysOf } from '#app/onestop/cases/queries/role_keys_of'
import type { DeskRow } from '#app/onestop/cases/queries/desk_list/desk_row'
import type { Tab } from '#app/onestop/cases/queries/desk_list/tab'

export interface DeskPage {
  rows: DeskRow[]
  /** Cursor of the following page, if there is one. */
  next: string | null
  /** The moment all lamps of this page were read at. */
  now: string
}

interface Question extends DeskFilters {
  tab: Tab
  /** 含下级, by right. */
  wide?: boolean
  after?: string
  size?: number
  now?: Date
}

/** One page of the desk: red first, then yellow, grey, green, each by due date; what was said of time is true for the whole walk. */
export async function listDeskCases({ tab, wide = false, after, size = 20, now = new Date(), ...filters }: Question): Promise<DeskPage> {
  const { positionId, id, departmentId } = currentStaff()
  const cursor = readCursor(after)
  const moment = cursor?.now ?? now.toISOString()
  const parts = filterParts(filters, (idNumber) => blindIndex('id', idNumber))
  return withTenant(
    async () => {
      const who = { roles: await roleKeysOf(positionId), department: departmentId, me: `staff:${id}` }
      const rows: (DeskRow & { band: Band; at: string })[] = []
      const wanted = filters.lamp ? bands.filter((band) => band === filters.lamp || (filters.lamp === 'green' && band === 'undated')) : bands
      for (const band of wanted.slice(Math.max(0, wanted.indexOf(cursor?.band as Band)))) {
        if (rows.length > size) break
        rows.push(...(await readBand({ tab, band, parts, who, wide, now: moment, cursor, limit: size + 1 - rows.length })))
      }
      const last = rows.length > size ? rows[size - 1] : undefined
      return {
        rows: rows.slice(0, size).map(({ band: _, at: __, ...row }) => row),
        next: last ? writeCursor({ band: last.band, at: last.at, caseId: last.caseId, now: moment }) : null,
        now: moment,
      }
    },
    { wide }
  )
}
