import type { JobClass, LazyJob } from '#app/core/jobs/job'

const declared: LazyJob[] = []
let loaded: Promise<Map<string, JobClass<any>>> | undefined

/** Makes a job known to the workers. Modules declare theirs in the provider. */
export function addJob(load: LazyJob) {
  declared.push(load)
  loaded = undefined
  return () => {
    declared.splice(declared.indexOf(load), 1)
    loaded = undefined
  }
}

export const allJobs = () =>
  (loaded ??= Promise.all(declared.map((load) => load())).then((all) => new Map(all.map(({ default: job }) => [job.key, job]))))
