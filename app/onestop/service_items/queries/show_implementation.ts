import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import { presentItem } from '#app/onestop/service_items/queries/present_item'
import { readItem } from '#app/onestop/service_items/queries/read_item'

/** One item as the own place carries it out: what is inherited, what is its own, and every change so far. */
export const showImplementation = (code: string) =>
  withTenant(async () => {
    const { tenantNo } = currentStaff()
    const row = await readItem({ code, placeNo: tenantNo })
    if (!row || row.authority_no !== tenantNo) throw new NotFound()
    const { rows: history } = await currentTransaction().rawQuery(
      `select version, reason, to_char(made_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at from item_overrides
       where item_no = ? and tenant_no = ? order by version desc limit 50`,
      [row.no, tenantNo]
    )
    return {
      view: presentItem({ ...row, authority_no: tenantNo }),
      inherited: { committedDays: row.body.committed.days, unit: row.body.committed.unit },
      own: row.override ?? {},
      version: row.override_version ?? 0,
      history: history as { version: number; reason: string; at: string }[],
    }
  })
