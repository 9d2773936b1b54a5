import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted } from 'vue'

/** Half a minute: a lamp that turned is seen before the next coffee. */
const interval = 30_000

/** Keeps these props of the page as the server has them now: every half minute while it is looked at, and when it is looked at again. */
export function useFresh(only: string[]) {
  const refresh = () => {
    if (document.visibilityState === 'visible') router.reload({ only, showProgress: false })
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
