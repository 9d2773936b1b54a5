import { withTenant } from '#app/core/tenancy/doors'
import { asNode, divisionNodes } from '#app/foundation/divisions/queries/division_node'

/** The places directly below one, as far as the range goes. */
export const listChildren = (parentNo: number, wide: boolean) =>
  withTenant(async () => (await divisionNodes().where('parent_no', parentNo)).map(asNode), { wide })
