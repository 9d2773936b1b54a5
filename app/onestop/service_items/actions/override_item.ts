import { errors } from '@vinejs/vine'
import { audit } from '#app/core/audit/audit'
import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenantWrite } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import type { OverrideBody } from '#app/onestop/service_items/catalogue/override_body'
import { OverrideStale } from '#app/onestop/service_items/errors'
import { readItem } from '#app/onestop/service_items/queries/read_item'

interface Change {
  /** What the form was filled in on; 0 for the inherited content. */
  version: number
  reason: string
  body: OverrideBody
}

/** An authority words an item for itself: a new version beside those before it. Only where the own place decides the item. */
export const overrideItem = (code: string, { version, reason, body }: Change) =>
  withTenantWrite(async () => {
    const { tenantNo, id } = currentStaff()
    const item = await readItem({ code, placeNo: tenantNo })
    if (!item || item.authority_no !== tenantNo) throw new NotFound()
    if ((item.override_version ?? 0) !== version) throw new OverrideStale()
    const { days } = item.body.statutory
    if (body.committedDays !== undefined && body.committedDays > days) throw tooLong(days)
    const { rows } = await currentTransaction().rawQuery(
      `insert into item_overrides (item_no, tenant_no, version, body, reason, made_by) values (?, ?, ?, ?, ?, ?) on conflict do nothing returning version`,
      [item.no, tenantNo, version + 1, JSON.stringify(body), reason, id]
    )
    if (!rows.length) throw new OverrideStale()
    await audit({ action: 'service_item.override', objectType: 'ServiceItem', objectId: code, before: item.override ?? {}, after: { ...body, reason } })
  })

const tooLong = (days: number) =>
  new errors.E_VALIDATION_ERROR([{ field: 'committedDays', rule: 'statutory', message: `承诺天数不能超过法定的 ${days} 天` }])
