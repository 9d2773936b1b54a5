import { bands, type Band } from '#app/onestop/cases/queries/desk_list/bands'

/** Where a page of the desk list ended: its band, the row, and the moment the lamps were read at. */
export interface DeskCursor {
  band: Band
  /** Due moment, or of the unordered bands the moment of submission. */
  at: string
  caseId: string
  now: string
}

export const writeCursor = (cursor: DeskCursor) => Buffer.from(JSON.stringify(Object.values(cursor))).toString('base64url')

/** A cursor that cannot be read begins at the first page: it comes from the address line. */
export function readCursor(text: string | undefined): DeskCursor | undefined {
  try {
    const [band, at, caseId, now] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    const isWhole = bands.includes(band) && [at, now].every((moment) => !Number.isNaN(Date.parse(moment))) && /^[0-9a-f-]{36}$/.test(caseId)
    return isWhole ? { band, at, caseId, now } : undefined
  } catch {
    return undefined
  }
}
