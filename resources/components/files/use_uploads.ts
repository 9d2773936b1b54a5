import { onBeforeUnmount, onMounted, reactive, ref } from 'vue'
import { inTurn } from '~/components/files/upload_queue'
import { randomId } from '~/composables/random_id'
import { Refused, sendBytes, sendJson } from '~/composables/use_json'

export interface FileFacts {
  id: string
  name: string
  size: number
}

interface Answer extends FileFacts {
  received: number
  state: 'open' | 'done' | 'refused' | 'attached'
  reason: string | null
}

/** One file on its way: `broken` may go on from where it stopped, `refused` needs another file. */
export interface Sending extends FileFacts {
  sent: number
  state: 'waiting' | 'sending' | 'broken' | 'refused'
  message: string
  file: File
}

const chunkSize = 1 << 20
/** Milliseconds before it tries again by itself. */
const pauses = [1000, 3000, 8000]
const pause = (time: number) => new Promise((go) => setTimeout(go, time))
const mayGoOn = (status: number) => status === 0 || status >= 500 || [401, 419, 429].includes(status)
const words = (status: number, message: string) => (status === 401 ? '登录已过期，重新登录后可以从这里继续上传' : message)

/** Sends files in chunks and goes on by itself when the line comes back. `done` is told each file that arrived. */
export function useUploads(purpose: string | undefined, done: (file: FileFacts) => void) {
  const sending = ref<Sending[]>([])

  const drop = (one: Sending) => (sending.value = sending.value.filter(({ id }) => id !== one.id))
  const isGone = ({ id }: Sending) => !sending.value.some((one) => one.id === id)

  async function pass(one: Sending) {
    let answer = await sendJson<Answer>('POST', '/files/uploads', { id: one.id, name: one.name, size: one.size, purpose })
    while (answer.state === 'open' && !isGone(one)) {
      one.sent = answer.received
      const bytes = await one.file.slice(answer.received, answer.received + chunkSize).arrayBuffer()
      answer = await sendBytes<Answer>('PUT', `/files/uploads/${one.id}?offset=${answer.received}`, bytes).catch((error) => {
        if (error.status === 409) return sendJson<Answer>('GET', `/files/uploads/${one.id}`)
        throw error
      })
    }
    if (isGone(one)) return
    if (answer.state === 'refused') return void Object.assign(one, { state: 'refused', message: answer.reason })
    drop(one)
    done({ id: answer.id, name: answer.name, size: answer.size })
  }

  async function send(one: Sending) {
    Object.assign(one, { state: 'sending', message: '' })
    for (let tries = 0; !isGone(one); tries++) {
      try {
        return await pass(one)
      } catch (error) {
        const { status, message } = error instanceof Refused ? error : new Refused(422, '读不到这个文件，可能已被移动或删除，请重新选择')
        if (status === 0 && tries < pauses.length) await pause(pauses[tries])
        else return Object.assign(one, { state: mayGoOn(status) ? 'broken' : 'refused', message: words(status, message) })
      }
    }
  }

  const start = (one: Sending) => inTurn(() => send(one))

  function add(files: Iterable<File>) {
    for (const file of files) {
      const one = reactive<Sending>({ id: randomId(), name: file.name, size: file.size, sent: 0, state: 'waiting', message: '', file })
      sending.value.push(one)
      start(one)
    }
  }

  async function remove(one: Sending) {
    drop(one)
    await sendJson('DELETE', `/files/uploads/${one.id}`).catch(() => {})
  }

  const goOn = () => sending.value.filter(({ state }) => state === 'broken').forEach(start)
  onMounted(() => addEventListener('online', goOn))
  onBeforeUnmount(() => {
    removeEventListener('online', goOn)
    sending.value = []
  })

  return { sending, add, remove, resume: start }
}
