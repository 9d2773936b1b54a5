import { currentTransaction } from '#app/core/tenancy/doors'
import { caseNumberOf } from '#app/onestop/service_items/catalogue/case_number_of'
import { OutOfSerials } from '#app/onestop/service_items/errors'

/** The next 办件编号 of this implementation on this day (yyyy-MM-dd in Asia/Shanghai). Inside a door of the engine. */
export async function caseNumber(implementCode: string, day: string) {
  const { rows } = await currentTransaction().rawQuery('select next_case_serial(?, ?::date) as serial', [implementCode, day])
  if (rows[0].serial > 9999) throw new OutOfSerials()
  return caseNumberOf(implementCode, day, rows[0].serial)
}
