import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { doDeskAct, type DeskRequest } from '#app/onestop/cases/acts/do_desk_act'
import { NoWindowThere } from '#app/onestop/cases/errors'

/** 转其他窗口出件: the applicant fetches the result where it suits; only where somebody is at the window. */
export async function handOutElsewhere(caseId: string, { place, ...request }: DeskRequest & { place: number }) {
  const { rows } = await withTenant(() => currentTransaction().rawQuery(`select has_role_at(?, 'window') as serves`, [place]))
  if (!rows[0].serves) throw new NoWindowThere()
  return doDeskAct('hand_over_result', caseId, { ...request, to: [{ tenant: place, role: 'window' }] })
}
