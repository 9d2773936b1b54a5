import { router } from '@inertiajs/vue3'
import { ref, shallowRef, type Ref } from 'vue'
import type { Problem } from '@forms/evaluate'
import type { Content } from '~/components/applications/apply_page'
import { Refused, sendJson } from '~/composables/use_json'

interface Draft {
  flush: () => Promise<boolean>
  forget: () => void
}

/** 确认并提交, once: a second click while the first is on its way does nothing, and a repeated request is answered with the same receipt. */
export function useSubmission(id: string, content: Ref<Content>, { flush, forget }: Draft) {
  const problems = shallowRef<Problem[]>([])
  const submitting = ref(false)
  const failure = ref('')

  async function submit() {
    if (submitting.value) return true
    submitting.value = true
    failure.value = ''
    problems.value = []
    try {
      if (!(await flush())) throw new Refused(0, '草稿还没有保存成功，请按页面上方的提示处理后再提交')
      const { caseId } = await sendJson<{ caseId: string }>('POST', `/my/drafts/${id}/submission`, content.value)
      forget()
      router.visit(`/my/cases/${caseId}/receipt`, { replace: true })
      return true
    } catch (error) {
      const { status, message, fields } = error instanceof Refused ? error : new Refused(0, '没有提交成功，您填写的内容都在，请再试一次')
      problems.value = Object.entries(fields).map(([path, text]) => ({ path, text, rule: 'server' }) as Problem)
      failure.value = problems.value.length ? '' : status === 401 ? '登录已过期，还没有提交。请重新登录后再点“确认并提交”，您填写的内容都在。' : message
      submitting.value = false
      return false
    }
  }

  return { problems, submitting, failure, submit }
}
