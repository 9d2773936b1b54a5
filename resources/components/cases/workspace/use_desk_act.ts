import { router } from '@inertiajs/vue3'
import { inject, provide, reactive, ref, type InjectionKey } from 'vue'
import { actWords } from '~/components/cases/workspace/act_words'
import { randomId } from '~/composables/random_id'

interface Desk {
  /** The act on its way; further clicks wait. */
  busy: string | null
  /** Of the act tried last, and what was wrong with it: `refusal` as a whole, else by field. */
  tried: string
  errors: Record<string, string>
  send: (act: string, body: Record<string, any>, done?: () => void) => void
  forget: () => void
}

const key = Symbol('desk') as InjectionKey<Desk>

/** One way for all acts of a workspace: an intention keeps its id until it succeeded, and a second click does nothing. */
export function provideDeskActs(caseId: () => string) {
  const ids = new Map<string, string>()
  const busy = ref<string | null>(null)
  const tried = ref('')
  const errors = ref<Record<string, string>>({})

  function send(act: string, body: Record<string, any>, done?: () => void) {
    if (busy.value) return
    busy.value = act
    tried.value = act
    errors.value = {}
    const intention = `${act}:${body.task ?? body.ref ?? ''}`
    const actId = ids.get(intention) ?? randomId()
    ids.set(intention, actId)
    const noun = act === 'supply' ? 'supplement' : actWords[act].noun
    router.post(`/desk/cases/${caseId()}/${noun}`, { actId, ...body }, {
      preserveState: true,
      preserveScroll: true,
      onSuccess: () => {
        ids.delete(intention)
        done?.()
      },
      onError: (found) => void (errors.value = found as Record<string, string>),
      onFinish: () => void (busy.value = null),
    })
  }

  const forget = () => {
    tried.value = ''
    errors.value = {}
  }
  const desk = reactive({ busy, tried, errors, send, forget })
  provide(key, desk)
  return desk
}

export const useDeskAct = () => inject(key)!
