import { fileTypeFromBuffer } from 'file-type'

const containers: Record<string, RegExp> = {
  'application/zip': /^application\/(vnd\.openxmlformats-officedocument\..+|ofd|zip|vnd\.ofd)$/,
  'application/x-cfb': /^application\/(msword|vnd\.ms-excel|vnd\.ms-powerpoint)$/,
}

/** What the first bytes show; null where they show nothing. */
export const sniff = async (head: Buffer) => (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? null

/** The content decides. A claim counts where the content is silent, or shows a container in which the claimed kind lives. */
export async function contentTypeOf(head: Buffer, claimed?: string) {
  const shown = await sniff(head)
  if (!shown) return claimed && !isActive(claimed) ? claimed : 'application/octet-stream'
  return claimed && containers[shown]?.test(claimed) ? claimed : shown
}

/** Kinds a browser would run; never believed on a mere claim. */
const isActive = (type: string) => /html|xml|svg|script/i.test(type)
