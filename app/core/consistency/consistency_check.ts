/** One row that does not agree with the others. */
export interface Fault {
  /** Table and key, as an operator finds it again: `dockets 0192…/440902103000`. */
  row: string
  /** What is wrong with it, in Chinese. */
  says: string
}

/** One question about all stored rows. It opens its own doors. */
export interface ConsistencyCheck {
  key: string
  title: string
  faults(): Promise<Fault[]>
}

const contributed: ConsistencyCheck[] = []

/** The answer takes it out again. */
export function addConsistencyCheck(check: ConsistencyCheck) {
  contributed.push(check)
  return () => void contributed.splice(contributed.indexOf(check), 1)
}

/** What the modules have contributed. */
export const contributedChecks = (): readonly ConsistencyCheck[] => contributed
