import { registerDueWork } from '#app/core/jobs/due_work'
import { fireDueTimers } from '#app/core/procedures/fire_due_timers'
import { lightDueLamps } from '#app/core/procedures/light_due_lamps'
import { recountDueClocks } from '#app/core/procedures/recount_due_clocks'
import { runDueErrands } from '#app/core/procedures/run_due_errands'

/** What the worker looks for in procedures. The rows are the truth: whoever wakes it only saves time. */
export default class ProceduresProvider {
  boot() {
    registerDueWork('timers', fireDueTimers)
    registerDueWork('lamps', lightDueLamps)
    registerDueWork('automatic steps', runDueErrands)
    registerDueWork('clocks to recount', recountDueClocks)
  }
}
