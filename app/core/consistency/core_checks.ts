import type { ConsistencyCheck } from '#app/core/consistency/consistency_check'
import { auditIsWhole } from '#app/core/consistency/checks/audit_is_whole'
import { clocksRecomputed } from '#app/core/consistency/checks/clocks_recomputed'
import { deliveriesComplete } from '#app/core/consistency/checks/deliveries_complete'
import { docketsAgree } from '#app/core/consistency/checks/dockets_agree'
import { filesInStore } from '#app/core/consistency/checks/files_in_store'
import { startsLed } from '#app/core/consistency/checks/starts_led'

export const coreChecks: ConsistencyCheck[] = [docketsAgree, startsLed, clocksRecomputed, deliveriesComplete, filesInStore, auditIsWhole]
