import { refusal } from '#app/core/exceptions/refusal'

export class RatedAlready extends refusal('E_RATED_ALREADY', 409, '这个办件您已经评价过，每个办件只能评价一次') {}
export class NotToBeRated extends refusal('E_NOT_TO_BE_RATED', 409, '办件办结领取后才能评价') {}
