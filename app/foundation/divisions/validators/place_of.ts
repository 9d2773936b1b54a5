import { NotFound } from '#app/core/exceptions/refusal'

/** A place named in an address. What is no code is a wrong address. */
export function placeOf(text: unknown): number | null {
  if (text === undefined || text === null || text === '') return null
  if (typeof text !== 'string' || !/^\d{12}$/.test(text)) throw new NotFound()
  return Number(text)
}
