import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import type { Content, StepCode } from '~/components/applications/apply_page'
import { forget, keep, type Kept } from '~/components/applications/kept_here'
import { Refused, sendJson } from '~/composables/use_json'

export type SaveState = 'none' | 'saving' | 'saved' | 'offline' | 'expired' | 'elsewhere' | 'refused'

interface About {
  itemCode: string
  who: string
  formCode: string
  formVersion: number
  /** Null: nothing can be saved before a place is chosen. */
  placeNo: () => number | null
  step: () => StepCode
}

/** Milliseconds of silence before it saves, and between tries while the line is down. */
const silence = 800
const again = 8000

/** 自动保存: one request at a time, the newest text last; what could not be saved stays here and goes when it can. */
export function useDraft(about: About, start: Kept) {
  const content = ref(start.content) as Ref<Content>
  const state = ref<SaveState>(start.savedAt ? 'saved' : 'none')
  const savedAt = ref(start.savedAt)
  const message = ref('')
  let seen = start.seen
  let dirty = false
  let running: Promise<boolean> | undefined
  let timer = 0

  const kept = (): Kept => ({ id: start.id, editor: start.editor, seen, content: content.value, savedAt: savedAt.value, unsaved: dirty })
  const remember = () => keep(about.itemCode, about.who, kept())

  async function save() {
    const placeNo = about.placeNo()
    if (placeNo === null) return false
    dirty = false
    state.value = 'saving'
    try {
      const { itemCode, formCode, formVersion } = about
      const body = { itemCode, placeNo, formCode, formVersion, step: about.step(), content: content.value, editor: start.editor, seen }
      savedAt.value = (await sendJson<{ savedAt: string }>('PUT', `/my/drafts/${start.id}`, body)).savedAt
      seen = undefined
      state.value = 'saved'
      message.value = ''
      return true
    } catch (error) {
      dirty = true
      const { status, message: words } = error instanceof Refused ? error : { status: 0, message: '' }
      message.value = words
      state.value = status === 401 || status === 419 ? 'expired' : status === 409 ? 'elsewhere' : status === 0 || status >= 500 || status === 429 ? 'offline' : 'refused'
      if (state.value === 'offline') later(again)
      return false
    } finally {
      remember()
    }
  }

  function later(wait: number) {
    clearTimeout(timer)
    timer = window.setTimeout(flush, wait)
  }

  /** Saves what there is; true when all of it is with the server. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running
    if (!dirty) return savedAt.value !== null
    running = save()
    const done = await running.finally(() => (running = undefined))
    return done && dirty ? flush() : done
  }

  /** The person changed something. */
  function change(part: Partial<Content> = {}) {
    content.value = { ...content.value, ...part }
    dirty = true
    remember()
    if (state.value !== 'elsewhere') later(silence)
  }

  /** 以本页内容为准: what the other page saved is overwritten. */
  async function insist(editor: string) {
    seen = editor
    return flush()
  }

  const retry = () => void (dirty && ['offline', 'expired'].includes(state.value) && flush())
  const leaving = () => void (dirty && flush())

  onMounted(() => {
    addEventListener('online', retry)
    addEventListener('focus', retry)
    document.addEventListener('visibilitychange', leaving)
    if (start.unsaved) change()
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    removeEventListener('online', retry)
    removeEventListener('focus', retry)
    document.removeEventListener('visibilitychange', leaving)
    leaving()
  })

  return { content, state, savedAt, message, flush, change, insist, forget: () => forget(about.itemCode, about.who) }
}
