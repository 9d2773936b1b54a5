import { inAnyDoor } from '#app/core/tenancy/doors'
import { Division } from '#app/foundation/divisions/models/division'

/** The places right below one, top down; without one, the counties and zones of the city. */
export const childrenOf = (no?: number) =>
  inAnyDoor(() =>
    Division.query()
      .if(no !== undefined, (query) => query.where('parentNo', no!), (query) => query.where('level', 2))
      .orderBy('no')
  )
