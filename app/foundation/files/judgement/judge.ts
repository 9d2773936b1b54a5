import { inMegabytes, limits } from '#app/foundation/files/limits'
import { innerFault } from '#app/foundation/files/judgement/inner_faults'
import { allowed, promised } from '#app/foundation/files/judgement/kinds'
import { whatItIs } from '#app/foundation/files/judgement/what_it_is'
import { whatRuns } from '#app/foundation/files/judgement/what_runs'

/** Before a byte is sent: what is wrong with a file of this name and size, or null. */
export function judgeAnnounced(name: string, size: number) {
  if (!promised(name)) return `不能上传“${name}”：可以上传 ${allowed} 文件；压缩包请解开后分别上传`
  if (size <= 0) return `“${name}”是空文件，请重新选择`
  return size > limits.file ? `“${name}”有 ${inMegabytes(size)}，超过 20 MB 上限，请压缩或分开后再上传` : null
}

/** Once it is all there. A refusal says what is wrong and what is right. */
export async function judgeContent(name: string, content: Buffer): Promise<{ type: string } | { reason: string }> {
  const runs = whatRuns(content)
  if (runs) return { reason: `“${name}”的内容是${runs}，不能上传` }
  const kind = promised(name)!
  const shown = await whatItIs(content)
  if (shown === '加密文档') return { reason: `“${name}”设了打开密码，请取消密码后再上传` }
  if (shown !== kind) {
    const seems = typeof shown === 'string' ? shown : shown.name
    return { reason: `“${name}”的内容不是 ${kind.name}，而像是${seems}，请核对后上传正确的文件` }
  }
  const fault = innerFault(kind, content)
  return fault ? { reason: `“${name}”${fault}` } : { type: kind.type }
}
