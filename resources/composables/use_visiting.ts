import { router } from '@inertiajs/vue3'
import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Shorter waits are no waits. */
const patience = 300

/** True while the next page is being fetched, after a moment: for the bones of what will stand there. Quiet refreshes do not count. */
export function useVisiting() {
  const visiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const stops: (() => void)[] = []
  onMounted(() => {
    stops.push(
      router.on('start', ({ detail: { visit } }) => {
        if (visit.showProgress && visit.method === 'get') timer = setTimeout(() => (visiting.value = true), patience)
      }),
      router.on('finish', () => {
        clearTimeout(timer)
        visiting.value = false
      })
    )
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  })
  return visiting
}
