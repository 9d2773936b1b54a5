/** One thing done in a run. `tenant` is null for the applicant's own acts. */
export interface DemoStep {
  act: string
  /** In the field's words. */
  title: string
  actor: string
  /** Path code of the place acted for, 12 digits. */
  tenant: number | null
  place: string | null
  at: string
}

/** What one run did, and where the case stands. */
export interface DemoReport {
  item: string
  caseId: string
  caseNumber: string
  state: string
  steps: DemoStep[]
  clocks: { id: string; title: string; total: number | null; used: number | null; left: number | null; unit: 'wd' | 'nd'; due: string | null; tone: string }[]
  links: { desk: string; applicant: string; progress: string; guide: string }
  queryCode: string
  /** With which the applicant signs in. */
  login: string
}

export const stepLine = ({ title, actor, place }: DemoStep) => `✓ ${title.padEnd(8, '　')}${place ? `${place} · ${actor}` : `申请人 · ${actor}`}`

const units = { wd: '个工作日', nd: '天' }

export const closingLines = ({ caseNumber, queryCode, login, clocks, links, state }: DemoReport) => [
  `办件编号 ${caseNumber}　查询码 ${queryCode}　状态 ${state}`,
  ...clocks.map(({ title, total, used, unit, due }) =>
    total === null ? `${title}：未提供` : `${title}：${total} ${units[unit]}，已用 ${used ?? '待日历'}${due ? `，到期 ${due}` : ''}`
  ),
  `申请人账号 ${login}，口令同演示账号`,
  `办理页 ${links.desk}`,
  `我的办件 ${links.applicant}`,
  `进度查询 ${links.progress}`,
  `办事指南 ${links.guide}`,
]
