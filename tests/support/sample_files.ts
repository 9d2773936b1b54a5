import { crc32 } from 'node:zlib'

/** A zip of stored entries; `claims` lies about an entry's unpacked size. */
export function zip(entries: Record<string, string>, claims: Record<string, number> = {}) {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(entries)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(claims[name] ?? data.length, 18)
    common.writeUInt16LE(path.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, data)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, path)
    offset += 30 + path.length + data.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length / 4, 4)
  end.writeUInt16LE(directory.length / 4, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, listing, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const types = { '[Content_Types].xml': '<Types/>' }
const compound = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(64)])

/** The smallest files of each kind that are what they say. */
export const samples = {
  pdf: (size = 0) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size, '% '), Buffer.from('\ntrailer<<>>\n%%EOF\n')]),
  png: () => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(17), Buffer.from('0000000049454e44ae426082', 'hex')]),
  jpg: () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(64), Buffer.from('ffd9', 'hex')]),
  ofd: () => zip({ 'OFD.xml': '<OFD/>' }),
  docx: () => zip({ ...types, 'word/document.xml': '<w/>' }),
  xlsx: () => zip({ ...types, 'xl/workbook.xml': '<x/>' }),
  doc: () => compound('WordDocument'),
  xls: () => compound('Workbook'),
}
export { compound, types }
