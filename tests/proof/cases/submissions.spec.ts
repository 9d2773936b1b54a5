import { performance } from 'node:perf_hooks'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { answerForm } from '#app/onestop/cases/demo/application'
import { contentOf, saveDraft } from '#app/onestop/cases/demo/channels'
import { cleanDatabase } from '#tests/support/clean_database'
import { visitors } from '#tests/support/demo/drive'
import { readDefinition } from '#tests/support/forms/definitions'

const place = { code: '440981104001', name: '根子社区', level: 4 }
const times = 50

test.group('Submissions', (group) => {
  group.setup(() => testUtils.httpServer().start())
  group.setup(() => cleanDatabase())

  test(`${times} equal submissions in parallel are one case and ${times} equal answers`, async ({ assert }) => {
    const people = visitors()
    const { guide } = await people.nobody().page(`/items/MZ009?place=${place.code}`)
    const application = answerForm(guide.item, readDefinition('old_age_allowance'), place.code, '2026-11-24')
    const applicant = await people.register(application.applicant)
    const content = await contentOf(applicant, application)
    const draft = await saveDraft(applicant, { itemCode: 'MZ009', place }, content)
    const from = performance.now()
    const answers = await Promise.all(Array.from({ length: times }, () => applicant.browser.post(`/my/drafts/${draft}/submission`, content)))
    const spent = performance.now() - from
    assert.lengthOf(answers, times)
    assert.lengthOf(new Set(answers.map((answer) => JSON.stringify(answer))), 1)
    const counted = await withLoading(async () => (await currentTransaction().rawQuery('select (select count(*) from cases) as cases, (select count(*) from case_materials) as files')).rows[0])
    assert.deepEqual(counted, { cases: 1, files: content.materials.length })
    console.log(`${times} equal submissions in parallel: 1 case, ${times} equal answers in ${spent.toFixed(0)} ms (${(spent / times).toFixed(1)} ms each)`)
  }).timeout(120_000)
})
