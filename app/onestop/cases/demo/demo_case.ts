import type { ItemView } from '#modules/onestop/service_items'
import { flowOf } from '#app/onestop/cases/applying/case_flow'
import { answerForm } from '#app/onestop/cases/demo/application'
import type { BrowserOptions } from '#app/onestop/cases/demo/browser'
import { handIn, supply, type Channel } from '#app/onestop/cases/demo/channels'
import { doTask, openCaseAs } from '#app/onestop/cases/demo/desk_work'
import { placesOf, type DemoPlace, type LevelName } from '#app/onestop/cases/demo/places'
import type { DemoReport, DemoStep } from '#app/onestop/cases/demo/report'
import { loginOf, type DemoRole } from '#app/onestop/cases/demo/staff_logins'
import { StoppedThere } from '#app/onestop/cases/demo/stopped_there'
import { Visitors, type Visitor } from '#app/onestop/cases/demo/visitors'

export interface DemoWish {
  /** Of the running product, without a slash at the end. */
  url: string
  /** The one password of the demonstration accounts. */
  password: string
  item: string
  /** Name or 12-digit code. */
  town: string
  at: LevelName
  channel: Channel
  /** Stop after this act, and leave the case there. */
  until?: string
  browser?: BrowserOptions
  onStep?: (step: DemoStep) => void
}

/** Drives one case from submission to rating through the running product, as its people would. */
export async function runDemoCase(wish: DemoWish): Promise<DemoReport> {
  const { url, password, channel, at, onStep } = wish
  const visitors = new Visitors(url, password, wish.browser ?? {})
  const places = await placesOf(visitors.nobody(), wish.town)
  const intake = places[at]
  const steps: DemoStep[] = []
  const linksOf = (caseId: string) => ({ desk: `${url}/desk/cases/${caseId}`, applicant: `${url}/my/cases/${caseId}` })
  const note = (act: string, title: string, { actor, tenant, place }: Visitor) => {
    const step = { act, title, actor, tenant, place, at: new Date().toISOString() }
    steps.push(step)
    onStep?.(step)
    if (act === wish.until) throw new StoppedThere({ act, caseId, login: application.applicant.idNumber, links: linksOf(caseId) })
  }

  const clerk = await visitors.member(loginOf('window', intake, ''), intake)
  const { form, today } = await clerk.browser.page(`/desk/take-in?item=${wish.item}`)
  const item = (await visitors.nobody().page(`/items/${wish.item}?place=${intake.code}`)).guide.item as ItemView
  const application = answerForm(item, form.definition, places.village.code, today)
  const owner: DemoPlace = { code: String(item.authority.no), name: item.authority.name, level: item.authority.level }
  const flow = flowOf(item)
  const acceptor = flow === 'town_accepts' && intake.level >= 3 ? places.town : owner
  const staff = (role: DemoRole, place: DemoPlace) => visitors.member(loginOf(role, place, item.department.name), place)

  const who = channel === 'portal' ? await visitors.register(application.applicant) : clerk
  const caseId: string = await handIn(channel, who, { itemCode: item.code, place: intake, application })
  note(channel === 'portal' ? 'submit' : 'take_in', channel === 'portal' ? '提交申请' : '窗口收件', who)

  const work = async (act: string, title: string, visitor: Visitor, stage: string, noun: string, body?: object) => {
    await doTask(visitor, caseId, stage, noun, body)
    note(act, title, visitor)
  }
  const window = await staff('window', acceptor)
  if (channel === 'portal') {
    await work('prereview', '预审通过', window, 'prereview', 'prereview')
    await work('intake', '收件', window, 'intake', 'intake')
  }
  const [material] = (await openCaseAs(window, caseId)).asked
  const defects = [{ materialCode: material.code, materialName: material.name, opinion: '照片不清楚，请重新拍照上传' }]
  await work('request_supplement', '一次性告知补正', window, 'accept', 'supplement-request', { defects })
  await supply(channel, who, caseId, material)
  note('supply', '提交补正', who)
  await work('accept', '受理', window, 'accept', 'acceptance')
  if (flow === 'town_accepts') await work('first_review', '镇街初审', await staff('reviewer', acceptor), 'first_review', 'agreement', { opinion: '情况属实，同意报送' })
  if (flow === 'on_the_spot') await work('decide', '当场决定：准予', window, 'decide', 'permission', { opinion: '符合条件，准予办理' })
  else {
    await work('review', '审查', await staff('reviewer', owner), 'review', 'agreement', { opinion: '材料齐全，符合条件' })
    await work('decide', '决定：准予', await staff('chief', owner), 'decide', 'permission', { opinion: '符合条件，准予办理' })
    await work('conclude', '办结', await staff('window', owner), 'conclude', 'conclusion')
  }
  const { name, idNumber } = application.applicant
  await work('hand_out', '出件', clerk, 'hand_out', 'hand-out', { way: 'window', receiver: name, idNumber })

  const applicant = channel === 'portal' ? who : await visitors.register(application.applicant)
  if (channel === 'window') note('register', '注册账号，办件归到名下', applicant)
  await applicant.browser.post(`/my/cases/${caseId}/rating`, { level: 5 })
  note('rate', '评价：非常满意', applicant)
  const { kase } = await applicant.browser.page(`/my/cases/${caseId}`)
  return {
    item: wish.item,
    caseId,
    caseNumber: kase.caseNumber,
    state: kase.state,
    steps,
    clocks: kase.clocks,
    login: application.applicant.idNumber,
    links: { ...linksOf(caseId), progress: `${url}/progress`, guide: `${url}/items/${wish.item}?place=${intake.code}` },
    queryCode: kase.queryCode,
  }
}
