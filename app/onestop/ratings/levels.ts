/** 评价等次 and its indicators. The wording is fixed by edition: a rating keeps the edition it was given under. */
export const edition = 1

export const levels = {
  5: { name: '非常满意', indicators: { F1: '一窗受理一次办结', F2: '网上办理省时省力', F3: '工作人员服务热情', F4: '办理时间比承诺更短' } },
  4: { name: '满意', indicators: { E1: '按期办结', E2: '材料要求清楚', E3: '工作人员解答清楚', E4: '办理过程方便' } },
  3: { name: '基本满意', indicators: { D1: '办理环节还可以减少', D2: '材料还可以减少', D3: '指南还可以更清楚' } },
  2: { name: '不满意', indicators: { C1: '没有一次说清要补的材料', C2: '办理时间长', C3: '跑了多次', C4: '服务态度生硬' } },
  1: { name: '很不满意', indicators: { B1: '超过承诺时限', B2: '要求提供指南以外的材料', B3: '推诿、刁难', B4: '服务态度恶劣' } },
} as const satisfies Record<number, { name: string; indicators: Record<string, string> }>

export type Level = keyof typeof levels

export const levelOf = (level: number) => levels[level as Level] as { name: string; indicators: Record<string, string> } | undefined

/** As pages offer them, best first. */
export const offeredLevels = ([5, 4, 3, 2, 1] as const).map((level) => ({
  level,
  name: levels[level].name as string,
  indicators: Object.entries(levels[level].indicators).map(([code, name]) => ({ code, name })),
}))
