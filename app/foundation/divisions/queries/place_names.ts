import { currentTransaction, inAnyDoor } from '#app/core/tenancy/doors'

/** Full names of places by their 12-digit codes, from the county down: 茂南区站前街道某社区. Codes that are none have no entry. */
export const placeNames = (codes: string[]): Promise<Map<string, string>> =>
  inAnyDoor(async () => {
    const numbers = codes.filter((code) => /^\d{12}$/.test(code)).map(Number)
    if (!numbers.length) return new Map()
    const { rows } = await currentTransaction().rawQuery(
      `select t.no, string_agg(case a.level when 4 then a.short_name else a.name end, '' order by a.level) as name from tenants t join tenants a on a.no = any(t.up)
       where t.no = any(?) and (a.level > 1 or t.level = 1) group by t.no`,
      [numbers] as any[]
    )
    return new Map(rows.map(({ no, name }: { no: string; name: string }) => [String(no), name]))
  })
