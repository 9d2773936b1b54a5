import type { RoleKey } from '#app/core/authorization/abilities'
import { spell } from '#app/core/search/spell'

export interface Place {
  no: number
  level: number
  name: string
  departments: { id: number; word: string }[]
}

export interface DemoStaff {
  login: string
  tenantNo: number
  departmentId: number | null
  title: string
  roles: RoleKey[]
}

const serviceBureau = '政务服务和数据管理局'
const codeOf = ({ no, level }: Place) => String(no).slice(0, [6, 6, 9, 12][level - 1])

/** The initials of each department word, made different where two are alike: mzj, nync…, zrzyj2. */
function initialsOf(words: string[]) {
  const seen = new Map<string, number>()
  return words.map((word) => {
    const initials = spell(word).initials
    const times = (seen.get(initials) ?? 0) + 1
    seen.set(initials, times)
    return times === 1 ? initials : `${initials}${times}`
  })
}

/** Who works at a place in the demonstration, so that any place can be played: logins are `<role>-<code>[-<department initials>]`. */
export function demoStaffOf(place: Place): DemoStaff[] {
  const code = codeOf(place)
  const { departments } = place
  const bureau = departments.find(({ word }) => word === serviceBureau) ?? departments[0]
  const of = (login: string, title: string, roles: RoleKey[], department: { id: number } | null = bureau ?? null): DemoStaff => ({
    login,
    tenantNo: place.no,
    departmentId: department?.id ?? null,
    title: `${title}（演示）`,
    roles,
  })

  if (place.level === 4) return [of(`clerk-${code}`, '代办员', ['window', 'issuer'])]
  // Who oversees a place, and the 综合窗口 of its hall, serve all departments and so belong to none.
  const head = [
    place.level === 1 ? of(`admin-${code}`, '市级管理员', ['city_admin'], null) : of(`admin-${code}`, '租户管理员', ['tenant_admin'], null),
    place.level === 3 ? of(`window-${code}`, '综合窗口', ['window', 'issuer']) : of(`window-${code}`, '政务大厅 综合窗口', ['window', 'issuer'], null),
  ]
  if (place.level === 3) return [...head, of(`reviewer-${code}`, '审查人员', ['reviewer']), of(`chief-${code}`, '审批负责人', ['chief'])]
  const initials = initialsOf(departments.map(({ word }) => word))
  const bodies = departments.flatMap((department, at) => [
    of(`reviewer-${code}-${initials[at]}`, '审查人员', ['reviewer'], department),
    of(`chief-${code}-${initials[at]}`, '审批负责人', ['chief'], department),
  ])
  const auditor = place.level === 1 ? [of(`auditor-${code}`, '审计管理员', ['auditor'])] : []
  return [...head, ...auditor, ...bodies]
}
