import { demoApplicants } from '#app/foundation/identity/loading/demo_applicants'
import type { DemoStaff } from '#app/foundation/identity/loading/demo_staff'

/** One place of each level, seen from below: 茂名市, 高州市, 根子镇 and a village of it. */
const typical: [who: string, login: RegExp][] = [
  ['市级管理员', /^admin-440900$/],
  ['市政务大厅综合窗口', /^window-440900$/],
  ['高州市租户管理员', /^admin-440981$/],
  ['高州市政务大厅综合窗口', /^window-440981$/],
  ['高州市民政局审查人员', /^reviewer-440981-mzj$/],
  ['高州市民政局审批负责人', /^chief-440981-mzj$/],
  ['根子镇便民服务中心窗口', /^window-440981104$/],
  ['根子镇审查人员', /^reviewer-440981104$/],
  ['根子镇审批负责人', /^chief-440981104$/],
  ['根子镇村（居）代办员', /^clerk-440981104\d{3}$/],
]

/** A dozen accounts that show the whole, for whoever starts the demonstration. */
export function demoList(staff: DemoStaff[], password: string) {
  const found = typical.flatMap(([who, pattern]) => {
    const one = staff.find(({ login }) => pattern.test(login))
    return one ? [{ who, login: one.login, password }] : []
  })
  const applicants = demoApplicants.map(({ kind, name, number }) => ({
    who: `申请人（${kind === 'person' ? '个人' : '单位'}）${name}`,
    login: number,
    password,
  }))
  return [...found, ...applicants]
}
