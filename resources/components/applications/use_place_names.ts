import { ref, watch } from 'vue'
import { pathOf, placesBelow } from '~/components/forms/use_places'

/** Names of places by code, from the county down; fills in as they arrive. */
export function usePlaceNames(codes: () => string[]) {
  const names = ref<Record<string, string>>({})
  async function find(code: string) {
    const path = pathOf(code)
    const lists = await Promise.all(path.map((_, at) => placesBelow(at ? path[at - 1] : '')))
    names.value[code] = path.map((one, at) => lists[at].find((place) => place.code === one)?.name ?? '').join('')
  }
  watch(codes, (now) => now.filter((code) => !(code in names.value)).forEach((code) => find(code).catch(() => {})), { immediate: true })
  return names
}
