import type { Assert } from '@japa/assert'
import { recompute } from '#app/core/procedures/recompute'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withCase, withLoading } from '#app/core/tenancy/doors'
import type { DemoReport } from '#app/onestop/cases/demo/report'
import type { Channel } from '#app/onestop/cases/demo/channels'
import type { LevelName } from '#app/onestop/cases/demo/places'
import { given } from '#tests/support/given'
import { actsOf, type Run } from '#tests/support/demo/twelve'

const levelOf = (no: number): LevelName => (no % 1e8 === 0 ? 'city' : no % 1e6 === 0 ? 'county' : no % 1e3 === 0 ? 'town' : 'village')

/** Rated; each act done where the catalogue says; clocks as the acts alone make them; every notice written. */
export async function expectWholeCase(assert: Assert, report: DemoReport, run: Run, channel: Channel) {
  const told = `${run.item} ${run.at} ${channel}`
  assert.equal(report.state, 'rated', told)
  assert.deepEqual(report.steps.map(({ act, tenant }) => [act, tenant && levelOf(tenant)]), actsOf(run, channel), told)
  const { owner, kinds, days } = await withLoading(async () => {
    const { rows } = await currentTransaction().rawQuery(
      `select tenant_no as owner, (select array_agg(kind order by seq) from case_notices where case_id = c.id) as kinds,
        jsonb_build_object('committed', committed_days, 'statutory', statutory_days) as days from cases c where id = ?`,
      [report.caseId]
    )
    return rows[0]
  })
  assert.deepEqual(kinds, ['receipt', 'supplement', 'acceptance', 'decision', 'hand_out'], told)
  const totals = Object.fromEntries(report.clocks.map(({ id, total }) => [id, total]))
  assert.deepEqual({ committed: totals.committed, statutory: totals.statutory }, days, told)
  const { actor } = await given.staff(owner, 'chief')
  const { differences } = await actAs(actor, () => withCase(report.caseId, '核对', () => recompute()))
  assert.deepEqual(differences, [], told)
}
