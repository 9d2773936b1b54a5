import { refusal } from '#app/core/exceptions/refusal'

export class StorageFull extends refusal('E_STORAGE_FULL', 507, '存储空间不足，文件没有保存，请稍后再试或联系管理员') {}
export class RangeUnsatisfiable extends refusal('E_RANGE_UNSATISFIABLE', 416, '请求的文件范围不存在') {}
export class LinkExpired extends refusal('E_LINK_EXPIRED', 403, '链接已失效，请回到原页面重新打开') {}

/** The content is not what the sender said it would be; nothing was kept. */
export class ContentMismatch extends refusal('E_CONTENT_MISMATCH', 422, '文件在传输中出现差错，请重新上传') {}

/** What lies in the store is not what was put there: for operators, never a user's fault. */
export class ObjectDamaged extends Error {
  code = 'E_OBJECT_DAMAGED'

  constructor(key: string, version: string, what: string) {
    super(`对象 ${key}（版本 ${version}）已损坏：${what}`)
  }
}
