export interface ZipEntry {
  name: string
  packed: number
  unpacked: number
}

const end = Buffer.from('PK\x05\x06', 'latin1')
const entryMark = 0x02014b50

/** What a zip says it holds, without opening anything of it. Null if it is none or its directory is broken. */
export function zipDirectory(file: Buffer): ZipEntry[] | null {
  const at = file.lastIndexOf(end)
  if (at < 0 || at + 22 > file.length) return null
  const count = file.readUInt16LE(at + 10)
  let next = file.readUInt32LE(at + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (next + 46 > file.length || file.readUInt32LE(next) !== entryMark) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(next + offset))
    const name = file.toString('utf8', next + 46, next + 46 + nameLength)
    entries.push({ name, packed: file.readUInt32LE(next + 20), unpacked: file.readUInt32LE(next + 24) })
    next += 46 + nameLength + extra + comment
  }
  return entries
}
