import type { HttpContext } from '@adonisjs/core/http'
import { refusal } from '#app/core/exceptions/refusal'

export class FileRefused extends refusal('E_FILE_REFUSED', 422, '这个文件不能上传') {}
export class TooManyWaiting extends refusal('E_TOO_MANY_WAITING', 422, '已上传而未提交的文件合计超过 200 MB，请先提交或移除一些再上传') {}
export class ChunkTooBig extends refusal('E_CHUNK_TOO_BIG', 413, '一次传送的内容超过 4 MB，请刷新页面后重新上传') {}
export class ChunkBroken extends refusal('E_CHUNK_BROKEN', 400, '传送中断，请继续上传') {}
export class NoChunk extends refusal('E_NO_CHUNK', 422, '没有收到文件内容，请重新上传') {}
export class UploadClosed extends refusal('E_UPLOAD_CLOSED', 409, '这个文件已经传完，不能再追加内容') {}
export class BeyondSize extends refusal('E_BEYOND_SIZE', 422, '传来的内容比文件本身长，请重新选择文件上传') {}
export class UploadUnusable extends refusal('E_UPLOAD_UNUSABLE', 422, '有文件没有传完、未通过检查或已经用过，请核对材料后重新上传') {}

/** Answers with the offset to go on from. */
export class WrongOffset extends refusal('E_WRONG_OFFSET', 409, '传送位置不对，请从已收到的位置继续') {
  constructor(private received: number) {
    super()
  }

  handle({ code, message, received }: WrongOffset, { response }: HttpContext) {
    response.status(409).header('Upload-Offset', String(received)).send({ code, message, received })
  }
}
