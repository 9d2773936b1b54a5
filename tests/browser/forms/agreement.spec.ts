import fc from 'fast-check'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { test } from '@japa/runner'
import { answersSchema } from '#app/onestop/forms/engine/answers_schema'
import { sectionsOf, type Answers, type Context, type FormDefinition } from '#app/onestop/forms/engine/definition'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { arbitraryAnswers, arbitraryContext } from '#tests/support/forms/arbitrary_answers'
import { browserJudge } from '#tests/support/forms/browser_judge'
import { definitionNames, readDefinition } from '#tests/support/forms/definitions'
import { fillIn } from '#app/onestop/forms/filling/fill_in'
import { verdict } from '#tests/support/forms/verdict'

const seed = 20261124

/** Seldom does chance fill a whole form rightly: half of the cases are a filled-in one with up to three answers changed. */
const cases = (form: FormDefinition) =>
  fc
    .tuple(arbitraryAnswers(sectionsOf(form).flatMap(({ fields }) => fields)), arbitraryContext(form), fc.boolean(), fc.infiniteStream(fc.nat()))
    .map(([random, context, near, numbers]) => {
      const right = fillIn(form, context)
      const changed = near ? [...numbers.take(numbers.next().value! % 4)].map((number) => Object.keys(right)[number % Object.keys(right).length]) : []
      const nearly = { ...right, ...Object.fromEntries(changed.map((code) => [code, random[code]])) }
      return JSON.parse(JSON.stringify([near ? nearly : random, context])) as [Answers, Context]
    })

test.group('Forms | agreement', () => {
  test('{$self}: browser and server judge alike, and the schema of the channels does not contradict')
    .with(definitionNames)
    .run(async ({ assert, browserContext }, name) => {
      const form = readDefinition(name)
      const accepts = new Ajv2020({ strict: false, logger: false }).compile(answersSchema(form))
      const judged = fc.sample(cases(form), { numRuns: 400, seed })
      const there = await (await browserJudge(await browserContext.newPage()))(form, judged)
      const found = { right: 0, differ: 0, refusedByAjv: 0, requiredMissedByAjv: 0, otherWhenJudgedAgain: 0 }
      judged.forEach(([answers, context], at) => {
        const here = evaluate(form, answers, context)
        const second = accepts({ scenario: context.scenario, answers: here.values })
        if (verdict(form, answers, context) !== there[at]) found.differ++
        if (!here.problems.length) {
          found.right++
          if (!second) found.refusedByAjv++
          if (verdict(form, here.values, context) !== there[at]) found.otherWhenJudgedAgain++
        } else if (second && here.problems.every(({ rule, path }) => rule === 'required' && !path.includes('.'))) found.requiredMissedByAjv++
      })
      assert.isAbove(found.right, 5)
      assert.deepInclude(found, { differ: 0, refusedByAjv: 0, otherWhenJudgedAgain: 0 })
      assert.equal(found.requiredMissedByAjv, 0)
    })
})
