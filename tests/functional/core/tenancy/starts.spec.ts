import { randomBytes } from 'node:crypto'
import { getActiveTest, test } from '@japa/runner'
import { Forbidden, NotFound } from '#app/core/exceptions/refusal'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading, withTakingIn, type WalkIn } from '#app/core/tenancy/doors'
import { KeyReused } from '#app/core/tenancy/errors'
import { givenStaff, places } from '#tests/support/staff'

const { county, village, otherCounty } = places
const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows

/** A clerk who may take in cases, an item that the county decides and villages do not, a person at the window. */
async function given() {
  const clerk = await givenStaff({ at: village })
  const { roleId, itemNo } = await withLoading(async () => {
    const [role] = await run(`insert into roles (tenant_no, key, name) values (?, ?, 'x') returning id`, [village, `test-${uuidv7()}`])
    await run(`insert into grants (role_id, tenant_no, verb, subject, scope) values (?, ?, 'take_in', 'Case', 'tenant')`, [role.id, village])
    await run('insert into position_roles values (?, ?, ?)', [clerk.positionId, village, role.id])
    const [item] = await run('select item_no from item_offers where tenant_no = ? except select item_no from item_offers where tenant_no > ? and tenant_no < ? order by 1 limit 1', [county, county, county + 1e6])
    return { roleId: role.id, itemNo: item.item_no }
  })
  const walkIn: WalkIn = { itemNo, idDigest: randomBytes(32), name: '测试乙', content: Buffer.from('content') }
  getActiveTest()?.cleanup(() =>
    withLoading(async () => {
      await run('delete from position_roles where role_id = ?', [roleId])
      await run('delete from roles where id = ?', [roleId])
      await run('delete from dockets where subject_id in (select id from subjects where id_digest = ?)', [walkIn.idDigest])
      await run('delete from subjects where id_digest = ?', [walkIn.idDigest])
      await run('delete from starts where by_position = ?', [clerk.positionId])
    })
  )
  return { clerk, walkIn }
}

const docket = (owner = `current_setting('app.owner_no')::bigint`) =>
  run(`insert into dockets (case_id, tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at)
    values (current_setting('app.case_id')::uuid, ${owner}, ${owner}, 'owner', true, current_setting('app.case_id'), 't', '测试乙', current_setting('app.subject_of')::bigint, 1, 'submitted', 'receive', now())`)
const takeIn = (clerk: StaffActor, caseId: string, walkIn: WalkIn, work: () => Promise<unknown> = docket) => actAs(clerk, () => withTakingIn(caseId, walkIn, work))
const stored = (caseId: string) => withLoading(() => run('select tenant_no, (select count(*)::int from starts where case_id = ?) as starts from dockets where case_id = ?', [caseId, caseId]))

test.group('Doors | starts at a window', () => {
  test('the authority is found, never chosen: a village takes in for its county', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const caseId = uuidv7()
    assert.isFalse((await takeIn(clerk, caseId, walkIn)).again)
    assert.deepEqual(await stored(caseId), [{ tenant_no: county, starts: 1 }])
  })

  test('a start writes the case for the authority found and for nobody else', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const root = (owner: number) => () =>
      run(`insert into procedures (id, tenant_no, intake_no, subject_id, key, version, status, facts, stages, clocks, children, suspensions, seq, calendar, started_at)
        values (current_setting('app.case_id')::uuid, ${owner}, ${village}, current_setting('app.subject_of')::bigint, 'x', 1, 'running', '{}', '{}', '{}', '{}', '{}', 1, 1, now())`)
    for (const owner of [otherCounty, village]) await assert.rejects(() => takeIn(clerk, uuidv7(), walkIn, root(owner)), /row-level security/)
    await assert.rejects(() => takeIn(clerk, uuidv7(), walkIn, root(county)), /foreign key/)
  })

  test('50 times the same start at once: one case', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const caseId = uuidv7()
    const answers = await Promise.all(Array.from({ length: 50 }, () => takeIn(clerk, caseId, walkIn)))
    assert.lengthOf(answers.filter(({ again }) => !again), 1)
    assert.lengthOf(await stored(caseId), 1)
  })

  test('the same key with other content, or of another clerk, is refused', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const { clerk: colleague } = await given()
    const caseId = uuidv7()
    await takeIn(clerk, caseId, walkIn)
    await assert.rejects(() => takeIn(clerk, caseId, { ...walkIn, content: Buffer.from('other') }), KeyReused.message)
    await assert.rejects(() => takeIn(colleague, caseId, walkIn), KeyReused.message)
  })

  test('a start that fails leaves nothing and can be repeated', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const caseId = uuidv7()
    const failing = async () => {
      await docket()
      throw new Error('boom')
    }
    await assert.rejects(() => takeIn(clerk, caseId, walkIn, failing), /boom/)
    assert.isEmpty(await stored(caseId))
    assert.isEmpty(await withLoading(() => run('select 1 from subjects where id_digest = ?', [walkIn.idDigest])))
    assert.isFalse((await takeIn(clerk, caseId, walkIn)).again)
  })

  test('without the right nobody takes in; what is not offered here is not taken in', async ({ assert }) => {
    const { clerk, walkIn } = await given()
    const other = await givenStaff({ at: village })
    await assert.rejects(() => takeIn(other, uuidv7(), walkIn), Forbidden.message)
    await assert.rejects(() => takeIn(clerk, uuidv7(), { ...walkIn, itemNo: 2_000_000 }), NotFound.message)
  })
})
