import { withSubject } from '#app/core/tenancy/doors'
import { Draft } from '#app/onestop/applications/models/draft'

/** 未提交的申请, the one last worked on first. */
export const listDrafts = () =>
  withSubject(async () => {
    const columns = ['id', 'item_code', 'item_name', 'tenant_no', 'step', 'saved_at']
    const drafts = await Draft.query().select(columns).where('state', 'open').orderBy('saved_at', 'desc').limit(100)
    return drafts.map(({ id, itemCode, itemName, tenantNo, step, savedAt }) => ({ id, itemCode, itemName, placeNo: tenantNo, step, savedAt: savedAt.toISO()! }))
  })
