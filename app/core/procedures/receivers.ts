import type { Act } from '#app/core/procedures/act'
import { ActRefused } from '#app/core/procedures/errors'
import { currentTransaction } from '#app/core/tenancy/doors'

/** Work may only be given to somebody who works in the place named; otherwise nobody could ever take it up. */
export async function checkReceivers({ to }: Act) {
  for (const { user, tenant } of to ?? []) {
    if (!Number.isSafeInteger(tenant)) throw new ActRefused('no_such_place')
    if (!user?.startsWith('staff:')) continue
    const { rows } = await currentTransaction().rawQuery('select works_at(?, ?) as works', [Number(user.slice(6)), tenant])
    if (!rows[0].works) throw new ActRefused('not_staff_there')
  }
}
