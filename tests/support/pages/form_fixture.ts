import '~/css/tokens.css'
import '~/css/element.css'
import '~/css/base.css'
import { createApp, defineComponent, h, ref } from 'vue'
import { evaluate } from '@forms/evaluate'
import { present } from '@forms/present'
import FormSummary from '~/components/forms/form_summary.vue'
import FormView from '~/components/forms/form_view.vue'
import ScenarioQuestions from '~/components/forms/scenario_questions.vue'

/** One form on an empty page, as the specs describe it in `fixture`; what it gives back stands in `result`. */
declare const fixture: any
const { form, context, look, answers, origins, fromServer, show = 'form' } = fixture

const page = defineComponent({
  setup() {
    const typed = ref(answers ?? {})
    const scenario = ref(context.scenario)
    const found = ref(fromServer ?? [])
    Object.assign(window, { typed, found })
    return () => {
      if (show === 'summary') {
        const blocks = present(form, evaluate(form, typed.value, context), { mayRead: fixture.mayRead })
        return h(FormSummary, { blocks, editable: true, dense: look === 'desk', onEdit: (step: string) => Object.assign(window, { edit: step }) })
      }
      if (show === 'scenario') {
        return h(ScenarioQuestions, { 'questions': form.scenario, 'modelValue': scenario.value, 'onUpdate:modelValue': (to: any) => (scenario.value = to) })
      }
      return h(FormView, {
        form, context, look, origins, 'fromServer': found.value, 'modelValue': typed.value,
        'onUpdate:modelValue': (to: any) => (typed.value = to), 'onDone': (values: any) => Object.assign(window, { result: values }),
      })
    }
  },
})
createApp(page).mount('#app')
