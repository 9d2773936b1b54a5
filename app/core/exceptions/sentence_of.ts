import { Forbidden, NotFound, Refusal } from '#app/core/exceptions/refusal'

const byStatus: Record<number, string> = {
  400: '提交的内容不完整或格式不对，请返回核对后再提交',
  401: '请先登录，再继续办理',
  403: Forbidden.message,
  404: NotFound.message,
  405: NotFound.message,
  408: '传送时间过长，连接已断开，请重新提交',
  413: '提交的内容太大，单个文件不超过 20 MB，表单文字不超过 1 MB',
  415: '提交的内容类型不对，请从页面上重新提交',
  419: '页面打开得太久，刚才的操作没有生效，请再操作一次',
  429: '操作太频繁，请过一会儿再试',
}

const broken = '没有办理成功，系统已记下这次故障'

/** The words for an error: a refusal's own sentence, else those of its status. A wrong address speaks as a record one may not see. */
export function sentenceOf(error: { status: number; message: string }) {
  if (error instanceof Refusal && error.status !== 404) return error.message
  return byStatus[error.status] ?? (error.status < 500 ? byStatus[400] : broken)
}
