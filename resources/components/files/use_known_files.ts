import { ref, watch } from 'vue'
import type { FileFacts } from '~/components/files/use_uploads'
import { Refused, sendJson } from '~/composables/use_json'

/** Names and sizes behind the ids a form keeps. What the server no longer has is `missing`. */
export function useKnownFiles(ids: () => string[]) {
  const known = ref<Record<string, FileFacts & { missing?: boolean }>>({})
  const add = (file: FileFacts) => (known.value[file.id] = file)

  async function ask(id: string) {
    known.value[id] = { id, name: '正在读取文件信息…', size: 0 }
    await sendJson<FileFacts>('GET', `/files/uploads/${id}`).then(add, (error) => {
      const missing = error instanceof Refused && error.status === 404
      known.value[id] = { id, name: missing ? '这个文件已不在' : '文件信息没有读到，不影响提交', size: 0, missing }
    })
  }

  watch(ids, (now) => now.filter((id) => !known.value[id]).forEach(ask), { immediate: true })
  return { known, add }
}
