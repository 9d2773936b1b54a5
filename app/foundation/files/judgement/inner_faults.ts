import { zipDirectory } from '#app/core/storage/zip_directory'
import { kinds, type Kind } from '#app/foundation/files/judgement/kinds'

/** A document this large opened is no document; one that swells a hundredfold was made to. Bytes. */
const mostUnpacked = 300 << 20
const mostSwelling = 100
const swellingMatters = 50 << 20
const runs = /\.(exe|dll|com|scr|bat|cmd|vbs|vbe|js|jse|wsf|ps1|lnk|jar|hta)$/i

function zipFault(content: Buffer) {
  const entries = zipDirectory(content) ?? []
  const [packed, unpacked] = entries.reduce(([p, u], entry) => [p + entry.packed, u + entry.unpacked], [1, 0])
  if (unpacked > mostUnpacked || (unpacked > swellingMatters && unpacked / packed > mostSwelling)) return '打开后体积异常，不能上传'
  if (entries.some(({ name }) => name.endsWith('vbaProject.bin'))) return '含有宏，请另存为不含宏的文件后再上传'
  return entries.some(({ name }) => runs.test(name)) ? '里面夹带程序或脚本，请去掉后再上传' : null
}

function pdfFault(content: Buffer) {
  if (!content.subarray(-2048).includes('%%EOF')) return '不完整，请重新导出后再上传'
  return content.includes('/JavaScript') || content.includes('/Launch') ? '含有脚本，请打印为新的 PDF 后再上传' : null
}

const pngFault = (content: Buffer) => (content.includes('IEND') ? null : '不完整，请重新保存或拍照后再上传')
const jpgFault = (content: Buffer) => (content.includes(Buffer.of(0xff, 0xd9)) ? null : '不完整，请重新保存或拍照后再上传')
const oldOfficeFault = (content: Buffer) => (content.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) ? '含有宏，请另存为不含宏的文件后再上传' : null)

/** What is wrong with a file that is of its kind: the rest of the sentence “…”, or null. Nothing is opened. */
export function innerFault(kind: Kind, content: Buffer) {
  if (kind === kinds.pdf) return pdfFault(content)
  if (kind === kinds.png) return pngFault(content)
  if (kind === kinds.jpg) return jpgFault(content)
  return kind === kinds.doc || kind === kinds.xls ? oldOfficeFault(content) : zipFault(content)
}
