import { test } from '@japa/runner'
import { actAs, currentActor } from '#app/core/tenancy/actor'
import { currentCaseId, currentTransaction, withCase, withOwnCase, withSubject, withTenant, withTenantWrite } from '#app/core/tenancy/doors'
import { givenDockets, givenSubject } from '#tests/support/dockets'
import { givenStaff, places } from '#tests/support/staff'

const { county, town, village, otherCounty } = places
const rows = async (sql: string) => (await currentTransaction().rawQuery(sql)).rows
/** Lets other contexts in between two statements. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3))

test.group('Doors | many at once', () => {
  test('400 mixed contexts over one pool: none sees a row of another', async ({ assert }) => {
    const clerks = await Promise.all([town, village, otherCounty].map((at) => givenStaff({ at })))
    const admins = await Promise.all([county, otherCounty].map((at) => givenStaff({ at, roles: ['tenant_admin'] })))
    const people = [await givenSubject(), await givenSubject()]
    const cases = await Promise.all([town, village, otherCounty].map((owner, at) => givenDockets({ owner, subjectId: people[at % 2].id })))
    const mixed: string[] = []
    const expect = (yes: boolean, what: string) => yes || mixed.push(what)

    const contexts = [
      (n: number) => {
        const clerk = clerks[n % 3]
        return actAs(clerk, () =>
          withTenant(async () => {
            await breathe()
            expect((await rows('select distinct tenant_no from dockets')).every(({ tenant_no }: any) => tenant_no === clerk.tenantNo), 'list')
            expect(currentActor() === clerk, 'actor')
          })
        )
      },
      (n: number) => {
        const at = n % 3
        return actAs(clerks[at], () =>
          withCase(cases[at], '测试', async () => {
            await breathe()
            expect((await rows('select case_id from dockets')).map(({ case_id }: any) => case_id).join() === cases[at], 'case')
            expect(currentCaseId() === cases[at], 'case of the door')
          })
        )
      },
      (n: number) => {
        const one = people[n % 2]
        return actAs(one, () =>
          withSubject(async () => {
            await breathe()
            expect((await rows('select id from subjects')).map(({ id }: any) => id).join() === String(one.id), 'subject')
          })
        )
      },
      (n: number) => {
        const admin = admins[n % 2]
        return actAs(admin, () =>
          withTenantWrite(async () => {
            await breathe()
            expect((await rows('select distinct tenant_no from positions')).every(({ tenant_no }: any) => tenant_no === admin.tenantNo), 'write')
          })
        )
      },
      (n: number) => {
        const admin = admins[n % 2]
        return actAs(admin, () =>
          withTenant(
            async () => {
              await breathe()
              const seen = (await rows('select tenant_no from dockets')).map(({ tenant_no }: any) => tenant_no)
              expect(seen.every((no: number) => no >= admin.tenantNo && no < admin.tenantNo + 1e6), 'wide')
            },
            { wide: true }
          )
        )
      },
      (n: number) => {
        // A door that fails halfway must not colour the one that takes its connection next.
        const clerk = clerks[n % 3]
        return actAs(clerk, () =>
          withTenant(async () => {
            await breathe()
            throw new Error('boom')
          })
        ).catch(() => undefined)
      },
      (n: number) => actAs(people[n % 2], () => withOwnCase(cases[n % 2], async () => expect(currentCaseId() === cases[n % 2], 'own case'))),
    ]
    await Promise.all(Array.from({ length: 400 }, (_, n) => (contexts[n % contexts.length] as any)(n)))
    assert.isEmpty(mixed)
  })
})
