import { usePage } from '@inertiajs/vue3'

/** This page's address with other parameters; null takes one away. Filters live in the address, so that going back finds them. */
export function useAddress() {
  const page = usePage()
  return (changes: Record<string, string | number | null>) => {
    const [path, query = ''] = page.url.split('?')
    const parameters = new URLSearchParams(query)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === '') parameters.delete(name)
      else parameters.set(name, String(value))
    }
    const text = parameters.toString()
    return text ? `${path}?${text}` : path
  }
}
