import { zipDirectory } from '#app/core/storage/zip_directory'
import { sniff } from '#app/core/storage/content_type'
import { kinds, type Kind } from '#app/foundation/files/judgement/kinds'

const starts = (content: Buffer, first: string) => content.subarray(0, first.length / 2).toString('hex') === first
const holds = (content: Buffer, stream: string) => content.includes(Buffer.from(stream, 'utf16le'))

/** An old Office file names its streams in UTF-16. */
function inCompoundFile(content: Buffer): Kind | string {
  if (holds(content, 'EncryptedPackage')) return '加密文档'
  if (holds(content, 'WordDocument')) return kinds.doc
  return holds(content, 'Workbook') || holds(content, 'Book') ? kinds.xls : '复合文档'
}

function inZip(content: Buffer): Kind | string {
  const names = new Set(zipDirectory(content)?.map(({ name }) => name))
  if (names.has('OFD.xml')) return kinds.ofd
  if (!names.has('[Content_Types].xml')) return names.size ? '压缩包' : '损坏的压缩包'
  if ([...names].some((name) => name.startsWith('word/'))) return kinds.docx
  return [...names].some((name) => name.startsWith('xl/')) ? kinds.xlsx : '压缩包'
}

/** What the content shows: a kind that is taken, or in words what else it seems to be. */
export async function whatItIs(content: Buffer): Promise<Kind | string> {
  if (starts(content, 'ffd8ff')) return kinds.jpg
  if (starts(content, '89504e470d0a1a0a')) return kinds.png
  if (content.subarray(0, 1024).includes('%PDF-')) return kinds.pdf
  if (starts(content, 'd0cf11e0a1b11ae1')) return inCompoundFile(content)
  if (starts(content, '504b0304') || starts(content, '504b0506')) return inZip(content)
  const shown = await sniff(content)
  return shown ? `${shown.split('/')[1].replace(/^x-/, '').toUpperCase()} 文件` : '无法识别的内容'
}
