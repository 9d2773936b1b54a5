import { refusal } from '#app/core/exceptions/refusal'

export class NotOfferedHere extends refusal('E_NOT_OFFERED_HERE', 422, '这个事项在所选地方没有办理部门，请换一个地方：县（市、区）办理的事项请选到县、镇或村') {}
export class OutOfSerials extends refusal('E_OUT_OF_SERIALS', 503, '这个事项今天的办件编号已经用完，请明天再提交，填写的内容不会丢失') {}
export class UnclearQuery extends refusal('E_UNCLEAR_QUERY', 422, '网址里的查询条件不正确，请回到事项列表重新选择') {}
export class OverrideStale extends refusal('E_OVERRIDE_STALE', 409, '这个事项刚被别人修改过，请刷新页面核对后再保存') {}
