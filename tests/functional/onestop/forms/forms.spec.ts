import { test } from '@japa/runner'
import { currentTransaction, withLoading, withPublic } from '#app/core/tenancy/doors'
import { canonicalJson } from '#app/onestop/forms/canonical_json'
import { publishForms } from '#app/onestop/forms/actions/publish_forms'
import { loadForms } from '#app/onestop/forms/loading/load_forms'
import { formOf } from '#app/onestop/forms/queries/form_of'
import { formVersion } from '#app/onestop/forms/queries/form_version'
import { judgeAnswers } from '#app/onestop/forms/queries/judge_answers'
import { presentAnswers } from '#app/onestop/forms/queries/present_answers'
import { loadDivisions } from '#app/foundation/divisions/loading/load_divisions'
import { readDefinition } from '#tests/support/forms/definitions'
import { fillIn } from '#app/onestop/forms/filling/fill_in'
import { allowance, allowanceContext } from '#tests/support/forms/samples'

const small = (version: number, title = '小表') => ({
  format: 1 as const, code: 'small', version, title,
  steps: [{ code: 's', title: '一', sections: [{ code: 'a', title: '一', fields: [{ code: 'a', label: '甲', type: 'text' as const }] }] }],
})

test.group('Forms | published', (group) => {
  group.setup(() => withLoading(loadDivisions))
  group.setup(() => withLoading(loadForms))

  test('an item is applied for with its own form, every other with the general one, and says so', async ({ assert }) => {
    const own = await formOf('MZ001')
    assert.deepInclude(own, { code: 'minimumLivingAllowance', basic: false })
    assert.deepEqual(own.definition, readDefinition('minimum_living_allowance'))
    assert.deepInclude(await formOf('ZZ999'), { code: 'general', basic: true })
  })

  test('works inside an open door too', async ({ assert }) => {
    assert.equal(await withPublic(async () => (await formOf('SJ007')).code), 'foodPermit')
  })

  test('a version that is none is not found', async ({ assert }) => {
    await assert.rejects(() => formOf('SJ007', 99), '没有找到这张表单')
    await assert.rejects(() => formVersion('nonsense'), '没有找到这张表单')
  })

  test('publishing again changes nothing; other content under the same version is refused', async ({ assert }) => {
    await withLoading(loadForms)
    const changed = { ...readDefinition('food_permit'), title: '另一张表' }
    await assert.rejects(() => withLoading(() => publishForms([changed])), `foodPermit 第 ${changed.version} 版已经发布，内容不能再改，请另存为新版本`)
    assert.equal((await formOf('SJ007')).definition.title, '食品经营许可申请')
  })

  test('a faulty form is not published, and the faults are named', async ({ assert }) => {
    const faulty = small(1)
    faulty.steps[0].sections[0].fields.push(faulty.steps[0].sections[0].fields[0])
    await assert.rejects(() => withLoading(() => publishForms([faulty])), '小表：a 字段编码重复')
  })

  test('not even the loader changes or removes what was published', async ({ assert }) => {
    for (const sql of [`update form_versions set definition = '{}'`, `delete from form_versions`]) {
      await assert.rejects(() => withLoading(() => currentTransaction().rawQuery(sql)), /a published version never changes/)
    }
  })

  test('a new version is a new row, and the newest is the one applied for with', async ({ assert }) => {
    class Undone extends Error {}
    const seen: number[] = []
    await withLoading(async () => {
      await publishForms([small(1)])
      await publishForms([small(2, '小表（新）')])
      seen.push((await formVersion('small')).version, (await formVersion('small', 1)).version)
      throw new Undone()
    }).catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
    assert.deepEqual(seen, [2, 1])
  })

  test('the digest is of the document, not of the order of its keys', ({ assert }) => {
    assert.equal(canonicalJson({ b: [1, { d: null, c: '字' }], a: true }), '{"a":true,"b":[1,{"c":"字","d":null}]}')
  })

  test('the server puts back what the account says, whatever was sent', async ({ assert }) => {
    const form = readDefinition('minimum_living_allowance')
    const account = { name: '示例甲', idNumber: allowance.idNumber, mobile: '13900000000' }
    const { values, problems, origins } = await judgeAnswers(form, { ...allowance, name: '冒名者' }, allowanceContext, { account })
    assert.deepEqual(problems, [])
    assert.deepInclude(values, { name: '示例甲', mobile: allowance.mobile })
    assert.deepEqual(origins.name, { source: 'account', locked: true })
  })

  test('a place that is none, or no village, is refused by the server', async ({ assert }) => {
    const form = readDefinition('minimum_living_allowance')
    const sent = { ...allowance, registered: '440902001000', home: { division: '999999999999', detail: '某路' } }
    const { problems } = await judgeAnswers(form, sent, allowanceContext)
    assert.deepEqual(problems.map(({ path, text }) => [path, text]), [
      ['home', '居住地址：没有这个村（居），请重新选择'],
      ['registered', '户籍所在村（居）：没有这个村（居），请重新选择'],
    ])
  })

  test('uploads named in the answers are listed for taking over', async ({ assert }) => {
    const form = readDefinition('general')
    const context = { today: '2026-11-24', scenario: { applicant: 'person', who: 'proxy' } }
    const { uploads } = await judgeAnswers(form, fillIn(form, context), context)
    assert.deepEqual(uploads, [['authority', ['00000000-0000-7000-8000-000000000001']]])
  })

  test('answers are shown in words, places by their names, masked by right', async ({ assert }) => {
    const form = readDefinition('minimum_living_allowance')
    const find = async (mayRead: ('open' | 'personal' | 'sensitive')[]) =>
      (await presentAnswers(form, allowance, allowanceContext, mayRead)).flatMap(({ lines }) => lines).find(({ path }) => path === 'home')
    assert.deepInclude(await find(['open', 'personal']), { text: '茂南区红旗街道建设社区 迎宾路 66 号', masked: false })
    assert.deepInclude(await find(['open']), { text: '（地址已隐藏）', masked: true })
  })
})
