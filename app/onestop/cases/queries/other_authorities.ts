import { currentTransaction } from '#app/core/tenancy/doors'
import { openForDesk } from '#app/onestop/cases/queries/open_for_desk'

export interface OtherAuthority {
  place: { no: number; name: string }
  department: { id: number; name: string }
}

/** Who else could be competent for this case: the places of the authority's level that decide the item, each by the department that does. */
export const otherAuthorities = (caseId: string) =>
  openForDesk(caseId, '移送管辖', async ({ kase }) => {
    const { rows } = await currentTransaction().rawQuery(
      `select json_build_object('no', t.no, 'name', t.name) as place, json_build_object('id', d.id, 'name', d.name) as department
      from item_offers o join tenants t on t.no = o.tenant_no join departments d on d.id = o.department_id
      where o.item_no = ? and t.level = (select level from tenants where no = ?) order by t.no limit 200`,
      [kase.itemNo, kase.tenantNo]
    )
    return { authorities: rows as OtherAuthority[], owner: kase.tenantNo }
  })
