/** What a job is told beyond its name; stored sealed. */
export type Payload = Record<string, unknown>

/** A cron expression of five or six fields and the zone its hours are meant in. */
export interface Schedule {
  cron: string
  timeZone: string
}

/**
 * Work outside of a request. It runs as the actor who asked for it (a schedule asks as System), goes through the doors like everybody, and
 * may run again after a failure or a crash: what it does twice must be the same as once.
 */
export abstract class Job<P extends Payload = Payload> {
  abstract handle(payload: P): unknown
}

export interface JobClass<P extends Payload = Payload> {
  /** Its name in the ledger, for ever: `core.audit.seal_audit`. */
  key: string
  schedule?: Schedule
  new (...args: any[]): Job<P>
}

export type LazyJob = () => Promise<{ default: JobClass<any> }>
