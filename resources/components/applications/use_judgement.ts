import { computed, watch, type Ref } from 'vue'
import { askMaterials } from '@forms/asked_materials'
import { evaluate, type Problem } from '@forms/evaluate'
import { prefill } from '@forms/prefill'
import { askScenario } from '@forms/scenario'
import type { Applicant, Content, FormToFill, ItemToApply } from '~/components/applications/apply_page'

interface Given {
  item: ItemToApply
  form: FormToFill
  applicant: Applicant
  account: Record<string, unknown>
  today: string
}

/** The application judged as the server will judge it: what is asked, what the platform fills in, what is still missing. */
export function useJudgement(content: Ref<Content>, { item, form: { definition }, applicant, account, today }: Given) {
  const asked = computed(() => askScenario(definition, content.value.scenario, applicant.kind))
  const context = computed(() => ({ today, scenario: asked.value.scenario }))
  const known = computed(() => prefill(definition, {}, { account }, context.value))
  const evaluation = computed(() => evaluate(definition, content.value.answers, context.value))
  const materials = computed(() => askMaterials(item.materials, definition, asked.value.scenario, evaluation.value.values))
  const scenarioProblems = computed<Problem[]>(() => asked.value.problems.map((one) => ({ ...one, path: `scenario.${one.path}` })))

  const materialProblems = computed(() =>
    materials.value
      .filter(({ code, need, filledHere }) => need === 'must' && !filledHere && !content.value.materials.some((one) => one.code === code))
      .map(({ code, name }) => ({ path: `materials.${code}`, text: `请上传${name}` }))
  )

  /** What the account says comes in where the scenario asks for it; what an earlier scenario brought in goes with it. */
  watch(
    () => JSON.stringify(known.value.answers),
    (_, before) => {
      const answers = { ...content.value.answers }
      for (const [code, value] of Object.entries(JSON.parse(before ?? '{}'))) if (!(code in known.value.origins) && answers[code] === value) delete answers[code]
      content.value = { ...content.value, answers: prefill(definition, answers, { account }, context.value).answers }
    },
    { immediate: true }
  )

  return { asked, context, origins: computed(() => known.value.origins), evaluation, materials, scenarioProblems, materialProblems }
}
