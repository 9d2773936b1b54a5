/** A kind of file that may be handed in. */
export interface Kind {
  name: string
  type: string
  extensions: string[]
}

export const kinds = {
  jpg: { name: 'JPG 图片', type: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { name: 'PNG 图片', type: 'image/png', extensions: ['png'] },
  pdf: { name: 'PDF 文件', type: 'application/pdf', extensions: ['pdf'] },
  ofd: { name: 'OFD 文件', type: 'application/ofd', extensions: ['ofd'] },
  doc: { name: 'Word 97-2003 文档', type: 'application/msword', extensions: ['doc'] },
  docx: { name: 'Word 文档', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xls: { name: 'Excel 97-2003 表格', type: 'application/vnd.ms-excel', extensions: ['xls'] },
  xlsx: { name: 'Excel 表格', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
} satisfies Record<string, Kind>

export const allowed = 'JPG、PNG、PDF、OFD、Word、Excel'

const extensionOf = (name: string) => name.match(/\.([^.]+)$/)?.[1].toLowerCase() ?? ''

/** What the name promises; undefined for a kind that is not taken. */
export const promised = (name: string): Kind | undefined => Object.values<Kind>(kinds).find(({ extensions }) => extensions.includes(extensionOf(name)))
