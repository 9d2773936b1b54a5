import { test } from '@japa/runner'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { placesIn, present, type Line } from '#app/onestop/forms/engine/present'
import { readDefinition } from '#tests/support/forms/definitions'
import { allowance, allowanceContext } from '#tests/support/forms/samples'

const form = () => readDefinition('minimum_living_allowance')
const judged = () => evaluate(form(), allowance, allowanceContext)
const flat = (lines: Line[]): Line[] => lines.flatMap((line) => [line, ...flat(line.rows?.flatMap((row) => row.lines) ?? [])])
const lines = (reader = {}) => flat(present(form(), judged(), reader).flatMap((block) => block.lines))
const find = (path: string, reader = {}) => lines(reader).find((line) => line.path === path)

test.group('Forms | what a reader sees', () => {
  test('readers without the right get masks, rows included, and nothing of the value leaves', ({ assert }) => {
    assert.deepInclude(find('idNumber'), { text: '4409**********0010', masked: true })
    assert.deepInclude(find('members.1.memberIdNumber'), { text: '4409**********0022', masked: true })
    assert.deepInclude(find('home'), { text: '（地址已隐藏）', masked: true })
    const open = lines().filter(({ text, masked }) => text && !masked).map(({ path }) => path)
    assert.deepEqual(open, ['checkMeans', 'truthful'])
    assert.notInclude(JSON.stringify(present(form(), judged())), '6222')
  })

  test('the applicant sees the own application in clear, in words', ({ assert }) => {
    const reader = { mayRead: ['open', 'personal', 'sensitive'], placeName: () => '茂南区某镇某村' }
    assert.equal(find('home', reader)?.text, '茂南区某镇某村 迎宾路 66 号')
    assert.equal(find('hardship', reader)?.text, '因病')
    assert.equal(find('since', reader)?.text, '2025 年 3 月 1 日')
    assert.equal(find('incomePerHead', reader)?.text, '300.10 元')
    assert.equal(find('account', reader)?.text, '6222 0212 3456 7890 128')
  })

  test('a reader of personal data still gets the sensitive masked', ({ assert }) => {
    const reader = { mayRead: ['open', 'personal'] }
    assert.equal(find('name', reader)?.text, '示例甲')
    assert.isTrue(find('account', reader)?.masked)
  })

  test('hidden questions are not shown, unanswered ones are empty', ({ assert }) => {
    assert.isUndefined(find('guardian'))
    assert.isNull(find('vehicle')!.text)
  })

  test('the places to look up are known', ({ assert }) => {
    assert.deepEqual(placesIn(judged()), ['440902001001', '440902001001'])
  })
})
