/** How long it takes, in words: 当场办结 for what is done on the spot. */
export const limitWords = (days: number | null, unit: string) =>
  days === null ? '未提供' : days === 0 ? '当场办结' : `${days} 个${unit}`

/** How often one must come in person. */
export const visitWords = (visits: number) => (visits === 0 ? '零跑动' : `跑 ${visits} 次`)

export const audienceWords = (forPerson: boolean, forEntity: boolean) =>
  [forPerson && '个人', forEntity && '企业和组织'].filter(Boolean).join('、')
