import { currentTransaction, inAnyDoor } from '#app/core/tenancy/doors'
import { NoSuchForm } from '#app/onestop/forms/errors'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'

export interface FormOfItem {
  code: string
  version: number
  definition: FormDefinition
  /** 通用表单: the item has none of its own. Every page that shows it says so. */
  basic: boolean
}

/** The form an item is applied for with: its own, else the general one. Without a version, the newest. Works inside any door and without one. */
export async function formOf(itemCode: string, version?: number): Promise<FormOfItem> {
  const found = await inAnyDoor(async () => {
    const { rows } = await currentTransaction().rawQuery(
      `select f.code, v.version, v.definition, f.general as basic from forms f join form_versions v on v.form_code = f.code
       where f.code = coalesce((select form_code from form_items where item_code = ?), (select code from forms where general))
         and v.version = coalesce(?, v.version)
       order by v.version desc limit 1`,
      [itemCode, version ?? null] as any[]
    )
    return rows[0]
  })
  if (!found) throw new NoSuchForm()
  return found
}
