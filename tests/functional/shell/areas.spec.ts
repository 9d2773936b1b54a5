import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { given, one } from '#tests/support/given'

test.group('Areas', () => {
  test('lead to the first thing on offer', async ({ client, assert }) => {
    const admin = await given.staff(440981000000, 'tenant_admin')
    const response = await client.get('/admin').redirects(0).signedInAs(admin)
    assert.equal(response.status(), 302)
    assert.match(response.header('location')!, /^\/admin\/./)
  })

  test('say so to somebody whose position opens no page', async ({ client, assert }) => {
    const newcomer = await given.staff(440900000000, 'auditor')
    await withLoading(() => one('delete from position_roles where position_id = ? returning position_id', [newcomer.actor.positionId]))
    const response = await client.get('/desk').redirects(0).asVisit().signedInAs(newcomer)
    response.assertStatus(200)
    assert.equal((response.body() as { component: string }).component, 'shell/staff/nothing_offered')
  })

  test('are no place for strangers and applicants', async ({ client, assert }) => {
    assert.match((await client.get('/desk').redirects(0)).header('location')!, /^\/desk\/sign-in/)
    ;(await client.get('/desk').accept('json').signedInAs(await given.applicant())).assertStatus(403)
  })
})
