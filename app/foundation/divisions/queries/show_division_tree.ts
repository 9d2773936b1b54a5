import { NotFound } from '#app/core/exceptions/refusal'
import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'
import { divisionKinds } from '#app/foundation/divisions/division_kinds'
import { asNode, divisionNodes, type DivisionNode } from '#app/foundation/divisions/queries/division_node'

const levels = ['市级', '县级', '镇级', '村级']

/** What the tree shows at first: the actor's own place, what is open down to the place chosen, and that place in full. */
export const showDivisionTree = (chosen: number | null, wide: boolean) =>
  withTenant(
    async () => {
      const own = currentStaff().tenantNo
      const place = await one(chosen ?? own)
      const [top] = await divisionNodes().where('no', own)
      const open: number[] = place.up.filter((no: number) => no >= own)
      const below = await divisionNodes().whereIn('parent_no', open).select('parent_no')
      const branches: Record<number, DivisionNode[]> = {}
      for (const row of below) (branches[row.parent_no] ??= []).push(asNode(row))
      return { top: asNode(top), branches, open, place: await described(place) }
    },
    { wide }
  )

async function one(no: number) {
  const place = await withinRange(currentTransaction().from('tenants').where('no', no), 'no').first()
  if (!place) throw new NotFound()
  return place
}

async function described(place: any) {
  const trx = currentTransaction()
  const { rows } = await trx.rawQuery('select no, short_name from tenants where no = any(?) order by no', [place.up])
  const { rows: counts } = await trx.rawQuery(
    `select level, count(*) as n from tenants where no > ? and no < ? group by level order by level`,
    [place.no, place.hi]
  )
  // A functional zone is none of the statistics' counties; its towns are.
  const official = place.kind !== 'functional_zone'
  const county = official && place.county_by_gb_code && (await trx.from('tenants').where('no', Number(place.county_by_gb_code)).first())
  return {
    no: place.no as number,
    name: place.name as string,
    shortName: place.short_name as string,
    kind: divisionKinds[place.kind],
    level: levels[place.level - 1],
    gbCode: (official ? place.gb_code : null) as string | null,
    statisticsCounty: (county ? county.name : null) as string | null,
    path: rows.map(({ no, short_name }: any) => ({ no, name: short_name })) as { no: number; name: string }[],
    below: counts.map(({ level, n }: any) => ({ level: levels[level - 1], n })) as { level: string; n: number }[],
    pending: place.pending_review as string | null,
  }
}
