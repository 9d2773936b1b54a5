import { currentActor } from '#app/core/tenancy/actor'
import { withSubject, withTenant } from '#app/core/tenancy/doors'

/** The door to one's own uploads, for applicants and for staff. */
export const withOwnUploads = <T>(work: () => PromiseLike<T>) => (currentActor().kind === 'subject' ? withSubject(work) : withTenant(work))
