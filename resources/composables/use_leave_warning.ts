import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

const words = '填写的内容还没有提交，离开后不会保留。确定离开吗？'

/** Asks before a page with something typed is left. `typed` says whether there is anything to lose. */
export function useLeaveWarning(typed: () => boolean) {
  const unload = (event: BeforeUnloadEvent) => {
    if (typed()) event.preventDefault()
  }
  let stop = () => {}
  onMounted(() => {
    addEventListener('beforeunload', unload)
    stop = router.on('before', ({ detail: { visit } }) => (typed() && visit.method === 'get' && !visit.only.length ? confirm(words) : undefined))
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeunload', unload)
    stop()
  })
}
