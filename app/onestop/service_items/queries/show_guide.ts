import { currentTransaction, inAnyDoor } from '#app/core/tenancy/doors'
import { NotFound } from '#app/core/exceptions/refusal'
import { presentContent, presentItem } from '#app/onestop/service_items/queries/present_item'
import { readItem } from '#app/onestop/service_items/queries/read_item'
import { levelWords } from '#app/onestop/service_items/catalogue/level'

/** Where one may hand in: the centre or station of the chosen place and of those above it, down from the authority. */
export interface IntakePoint {
  level: number
  name: string
  role: string
}

/** 办事指南: with a place at which somebody decides the item, as that authority carries it out; without, what is the same everywhere. */
export const showGuide = (code: string, placeNo: number | null) =>
  inAnyDoor(async () => {
    const row = await readItem({ code, placeNo })
    if (!row) throw new NotFound()
    const common = {
      ...presentContent(row),
      committedDays: row.body.committed.days,
      committedUnit: row.body.committed.unit,
      /** The highest level that has a part in it: which place must be chosen at least. */
      topLevel: levelWords.findIndex((level) => level in row.body.levelRoles) + 1,
    }
    if (row.authority_no === null) return { common, item: null, intake: [] }
    const item = presentItem({ ...row, authority_no: row.authority_no })
    return { common, item, intake: await intakePoints(placeNo!, item.department.name, item.authority.level, item.intake) }
  })

async function intakePoints(placeNo: number, department: string, from: number, roles: Record<string, string>): Promise<IntakePoint[]> {
  const { rows } = await currentTransaction().rawQuery(
    `select t.level, d.name from tenants p join tenants t on t.no = any(p.up) join departments d on d.tenant_no = t.no and d.word = '综合'
     where p.no = ? and t.level > ? order by t.level`,
    [placeNo, from]
  )
  return [{ level: from, name: department }, ...rows].map(({ level, name }) => ({ level, name, role: roles[levelWords[level - 1]] }))
}
