export type Place = { code: string; name: string; level: number }

const known = new Map<string, Promise<Place[]>>()

/** The places right below one, asked for once a page; a failed request is asked again. */
export function placesBelow(code: string): Promise<Place[]> {
  const asked = known.get(code) ?? fetch(`/divisions/children${code ? `?of=${code}` : ''}`, { headers: { accept: 'application/json' } }).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`)
    return answer.json() as Promise<Place[]>
  })
  known.set(code, asked)
  asked.catch(() => known.delete(code))
  return asked
}

/** Codes of the places above: a code carries its own path. */
export const pathOf = (code: string) => {
  if (!/^\d{12}$/.test(code)) return []
  const all = [`${code.slice(0, 6)}000000`, `${code.slice(0, 9)}000`, code]
  return [...new Set(all)]
}
