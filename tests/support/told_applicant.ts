import { announce } from '#app/core/outbox/announce'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import type { SubjectActor } from '#app/core/tenancy/actor'
import type { Body } from '#app/core/outbox/body'
import { givenDocketedCase } from '#tests/support/given_docketed_case'
import type { SignedIn } from '#tests/support/given'

/** A case of this applicant, and `hears`: something happens to it and is delivered. */
export async function givenCaseOf({ actor }: SignedIn<SubjectActor>, { title = '高龄老人津贴申领' } = {}) {
  const kase = await givenDocketedCase({ title })
  await withLoading(() => currentTransaction().rawQuery('update dockets set subject_id = ? where case_id = ?', [actor.id, kase.caseId]))
  return {
    ...kase,
    async hears(topic: string, body: Body = {}) {
      await kase.write(() => announce({ topic, subject: kase.caseId, body }))
      while (await deliverDue(20));
    },
  }
}
