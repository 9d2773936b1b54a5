import { usePage } from '@inertiajs/vue3'
import { computed } from 'vue'
import type { Data } from '@generated/data'

/** What the server gives to every page: person, menus, errors. */
export const useShared = () => {
  const page = usePage()
  return computed(() => page.props as unknown as Data.SharedProps)
}
