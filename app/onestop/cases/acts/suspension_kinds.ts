/** 特别程序的种类. Only those of 行政许可法第四十五条 stop the statutory clock of a licence. */
export const suspensionKinds = {
  hearing: { title: '听证', article45: true },
  tender: { title: '招标', article45: true },
  auction: { title: '拍卖', article45: true },
  inspection: { title: '检验', article45: true },
  testing: { title: '检测', article45: true },
  quarantine: { title: '检疫', article45: true },
  appraisal: { title: '鉴定', article45: true },
  expert_review: { title: '专家评审', article45: true },
  site_visit: { title: '现场核查', article45: false },
  publicity: { title: '公示', article45: false },
  other: { title: '其他', article45: false },
} as const

export type SuspensionKind = keyof typeof suspensionKinds
