import { verifyAudit } from '#app/core/audit/verify_audit'
import type { ConsistencyCheck } from '#app/core/consistency/consistency_check'

/** The audit log against its seals. */
export const auditIsWhole: ConsistencyCheck = {
  key: 'audit',
  title: '审计记录与封存一致',
  faults: async () => (await verifyAudit()).faults.map((says) => ({ row: 'audit_log', says })),
}
