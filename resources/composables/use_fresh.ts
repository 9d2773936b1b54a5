import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

/** Half a minute: a lamp that turned is seen before the next coffee. */
const interval = 30_000

/**
 * Keeps these props of the page as the server has them now: every half minute while it is looked at, and when it is looked at again. Not while
 * `idle` says no: nobody's page changes under the pen.
 */
export function useFresh(only: string[], idle = () => true) {
  const refresh = () => {
    if (document.visibilityState === 'visible' && idle()) router.reload({ only, showProgress: false })
  }
  let timer: ReturnType<typeof setInterval>
  onMounted(() => {
    timer = setInterval(refresh, interval)
    addEventListener('focus', refresh)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    removeEventListener('focus', refresh)
  })
}
