/** The last part of a path, without characters that end a header or a line; never empty. */
export function plainName(name: string) {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  return [...clean].slice(-120).join('').replace(/^[.\s]+/, '') || '未命名'
}

const encoded = (name: string) => encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** A Content-Disposition header for a name in any script (RFC 6266, RFC 8187). */
export function disposition(kind: 'inline' | 'attachment', name: string) {
  const plain = plainName(name)
  return `${kind}; filename="${plain.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encoded(plain)}`
}
