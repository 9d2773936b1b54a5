/** Takes and does up to `limit` pieces of work that are due now; answers how many it took. */
export type DueWork = (limit: number) => Promise<number>

const registered = new Map<string, DueWork>()

/** Work that a worker looks for whenever it wakes: deliveries, timers, jobs, lamps. Any number of workers may look at once. */
export const registerDueWork = (name: string, work: DueWork) => void registered.set(name, work)

export const allDueWork = (): ReadonlyMap<string, DueWork> => registered
