import type { Content } from '~/components/applications/apply_page'

/** What this tab holds of one application: survives going back and forth, and signing in again. */
export interface Kept {
  id: string
  /** The page as which it saves. */
  editor: string
  /** The page that had saved last before this one. */
  seen?: string
  content: Content
  /** When it was last saved; null: not yet. */
  savedAt: string | null
  /** Something here is not with the server yet. */
  unsaved: boolean
}

const memory = new Map<string, Kept>()
const key = (item: string, who: string) => `application:${item}:${who}`

/** In memory for this page; typed but unsaved text also in the tab's own store, so that signing in again on this tab loses nothing. */
export function keep(item: string, who: string, kept: Kept) {
  memory.set(key(item, who), kept)
  try {
    if (kept.unsaved) sessionStorage.setItem(key(item, who), JSON.stringify(kept))
    else sessionStorage.removeItem(key(item, who))
  } catch {
    // A browser that keeps nothing still has the memory.
  }
}

export function keptHere(item: string, who: string): Kept | undefined {
  const held = memory.get(key(item, who))
  if (held) return held
  try {
    return JSON.parse(sessionStorage.getItem(key(item, who)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function forget(item: string, who: string) {
  memory.delete(key(item, who))
  try {
    sessionStorage.removeItem(key(item, who))
  } catch {
    // As above.
  }
}
