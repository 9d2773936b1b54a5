import { refusal } from '#app/core/exceptions/refusal'

export class DraftTooLarge extends refusal('E_DRAFT_TOO_LARGE', 422, '填写的内容太多，请精简文字') {
  constructor(sentence: string) {
    super(sentence)
  }
}

export class DraftExists extends refusal('E_DRAFT_EXISTS', 409, '这个事项您已有一份没有提交的草稿，请刷新页面选择继续填写或重新填写') {}
export class DraftSubmitted extends refusal('E_DRAFT_SUBMITTED', 409, '这份申请已经提交，请到“我的办件”查看') {}
export class DraftEditedElsewhere extends refusal('E_DRAFT_EDITED_ELSEWHERE', 409, '这份草稿刚在另一个页面修改过，本页的修改还没有保存') {}
