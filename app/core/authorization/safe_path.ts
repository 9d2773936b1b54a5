/** A path of this site to go back to, or nothing: a link from outside must not lead a person elsewhere through our sign-in page. */
export function safePath(path: unknown): string | undefined {
  if (typeof path !== 'string' || path.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path)) return undefined
  const { origin, pathname } = new URL(path, 'https://here.invalid')
  return origin === 'https://here.invalid' && !pathname.startsWith('//') ? path : undefined
}
