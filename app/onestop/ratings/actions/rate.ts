import { DateTime } from 'luxon'
import { currentSubject } from '#app/core/tenancy/actor'
import { currentTransaction, withOwnAct } from '#app/core/tenancy/doors'
import { Case, mayBeRated } from '#modules/onestop/cases'
import { NotToBeRated, RatedAlready } from '#app/onestop/ratings/errors'
import { edition, levelOf } from '#app/onestop/ratings/levels'
import { Rating } from '#app/onestop/ratings/models/rating'

interface Word {
  level: number
  indicators?: string[]
  comment?: string
  at?: Date
}

/** 评价: once for each case. Indicators of another level are dropped. */
export const rate = (caseId: string, { level, indicators = [], comment, at = new Date() }: Word) =>
  withOwnAct(caseId, async () => {
    const kase = await Case.query().select('id', 'tenant_no', 'state', 'result').where('id', caseId).forUpdate().firstOrFail()
    if (await Rating.query().select('case_id').where('caseId', caseId).first()) throw new RatedAlready()
    if (!mayBeRated(kase)) throw new NotToBeRated()
    const offered = levelOf(level)!.indicators
    await Rating.create({
      caseId,
      tenantNo: kase.tenantNo,
      subjectId: currentSubject().id,
      level,
      indicators: [...new Set(indicators)].filter((code) => code in offered),
      version: edition,
      comment: comment || null,
      at: DateTime.fromJSDate(at),
    })
    await Case.query().where('id', caseId).update({ state: 'rated' })
    await currentTransaction().rawQuery(`update dockets set status = 'rated' where case_id = ?`, [caseId])
    return { state: 'rated' as const }
  })
