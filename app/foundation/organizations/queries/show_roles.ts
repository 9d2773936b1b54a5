import { allAbilities } from '#app/core/authorization/abilities'
import type { Grant } from '#app/core/authorization/rights'
import { sayGrant, scopeNames } from '#app/core/authorization/say_grant'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'

const order = Object.keys(scopeNames)
const widest = (grants: Grant[]) => grants.map(({ scope }) => scope).sort((a, b) => order.indexOf(b) - order.indexOf(a))[0]

/** The roles that hold here – the place's own and those of all above – and what one of them may do. */
export const showRoles = (chosen: string | null, wide: boolean) =>
  withTenant(
    async () => {
      const trx = currentTransaction()
      const { rows: roles } = await trx.rawQuery(
        `select r.id, r.key, r.name, r.description, t.short_name as place,
           (select count(*) from position_roles p where p.role_id = r.id) as people
         from roles r join tenants t on t.no = r.tenant_no order by r.tenant_no, r.id`
      )
      const role = roles.find(({ id }: any) => String(id) === chosen) ?? roles[0]
      const grants: Grant[] = role ? await trx.from('grants').where('role_id', role.id).orderBy('id') : []
      return { roles: roles as RoleLine[], role: (role?.id ?? null) as number | null, subjects: matrix(grants), said: grants.map(sayGrant) }
    },
    { wide }
  )

export interface RoleLine {
  id: number
  key: string
  name: string
  description: string
  place: string
  people: number
}

/** Every verb there is, by subject, with how far this role may do it. */
const matrix = (grants: Grant[]) =>
  allAbilities()
    .flatMap(({ subjects }) => Object.entries(subjects))
    .map(([subject, { title, verbs }]) => ({
      subject,
      title,
      verbs: Object.entries(verbs).map(([verb, name]) => {
        const mine = grants.filter((grant) => grant.subject === subject && grant.verb === verb && !grant.fields)
        const scope = widest(mine)
        return {
          verb,
          name,
          scope: scope ?? null,
          scopeName: scope ? scopeNames[scope] : null,
          narrowed: mine.length > 0 && mine.every(({ conditions }) => conditions !== null),
        }
      }),
    }))
