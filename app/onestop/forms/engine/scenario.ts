import { pick, type Answers, type FormDefinition, type ScenarioQuestion } from './definition.js'
import { holds } from './condition.js'
import type { Problem } from './evaluate.js'
import { Scope } from './scope.js'

export type ApplicantKind = 'person' | 'entity'
export type AskedScenario = { questions: ScenarioQuestion[]; scenario: Record<string, string>; problems: Problem[] }

/**
 * The questions of the 情形 page in order, the answers that count, and what is still missing. Answers to questions not asked, and options that
 * do not exist, are dropped; what the platform knows is never taken from the sender.
 */
export function askScenario(form: FormDefinition, answers: Answers, applicant: ApplicantKind): AskedScenario {
  const asked: AskedScenario = { questions: [], scenario: {}, problems: [] }
  for (const question of form.scenario ?? []) {
    const { code } = question
    if (question.when && !holds(question.when, new Scope({ today: '', scenario: asked.scenario }, {}))) continue
    if (!question.from) asked.questions.push(question)
    const answer = question.from ? applicant : pick(answers, code)
    const option = question.options.find((one) => one.code === answer)
    if (option) asked.scenario[code] = option.code
    else asked.problems.push({ path: code, rule: 'required', text: `请选择“${question.label}”` })
  }
  return asked
}
