import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'
import type { Limit } from '#app/onestop/service_items/queries/item_view'

const reasons: Record<RawItem['legalSourceCode'], string | null> = {
  E: '未查到法定时限，为估计值',
  S: '依据由编者整理，待核对原文',
  N: '依据由编者整理，待核对原文',
  P: null,
  A: null,
}

export const statutoryPending = (sourceCode: RawItem['legalSourceCode']) => reasons[sourceCode]

interface Doubtful {
  statutory: Limit
  committed: Limit
  codePending: string | null
}

/** The 待核 values of one implementation, each with its reason. */
export const pendingOf = ({ statutory, committed, codePending }: Doubtful) =>
  [
    { field: '实施编码', why: codePending },
    { field: '基本编码', why: codePending && '基本编码为合成，待业主提供' },
    { field: '法定办结时限', why: statutory.pending },
    { field: '承诺办结时限', why: committed.pending },
    { field: '受理条件、申请材料、收费', why: '由编者整理，待实施主体核对' },
  ].flatMap(({ field, why }) => (why ? [{ field, why }] : []))
