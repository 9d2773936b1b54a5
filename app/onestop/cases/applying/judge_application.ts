import { askScenario, atWindow, formOf, judgeAnswers, type FormOfItem } from '#modules/onestop/forms'
import { resolveItem } from '#modules/onestop/service_items'
import { formFiles } from '#app/onestop/cases/applying/form_files'
import { askedMaterials } from '#app/onestop/cases/applying/asked_materials'
import type { CaseDetails } from '#app/onestop/cases/case_details'
import type { ApplicantFacts, ApplicationInput } from '#app/onestop/cases/applying/application_input'
import { partiesOf } from '#app/onestop/cases/applying/parties_of'
import type { ApplicationProblem, JudgedApplication } from '#app/onestop/cases/applying/judged_application'

/**
 * Judges an application as the browser did, with the platform's own day, scenario and knowledge of the applicant. Nothing sent is trusted
 * beyond what the applicant may say. `today` is a Shanghai day; `window`: who came to the window for the applicant, or nobody.
 */
export async function judgeApplication(
  input: ApplicationInput,
  applicant: ApplicantFacts,
  today: string,
  window?: Pick<CaseDetails, 'agent'>
): Promise<JudgedApplication> {
  const item = await resolveItem(input.itemCode, input.placeNo)
  const form = await formOf(item.formCode)
  const { scenario, problems: unasked } = askScenario(form.definition, input.scenario, applicant.kind)
  const context = { today, scenario }
  const { values, origins, problems } = window
    ? await judgeAnswers(atWindow(form.definition), input.answers, context, { account: accountOf(applicant), agent: agentOf(window) })
    : await judgeAnswers(form.definition, input.answers, context, { account: accountOf(applicant) })
  const materials = askedMaterials(item, form, scenario, values)
  return {
    item,
    form,
    scenario,
    values,
    materials,
    parties: window ? { applicant } : partiesOf(form.definition, values, origins, applicant),
    problems: [
      ...(item.applicantKinds.includes(applicant.kind) ? [] : [wrongKind(item.applicantKinds)]),
      ...unasked.map(({ path, text }) => ({ path: `scenario.${path}`, text })),
      ...problems.map(({ path, text }) => ({ path, text })),
      ...brokenFiles(form, values),
      ...missingMaterials(materials, input),
      ...receiveProblems(input),
    ],
  }
}

/** The applicant in the words the forms ask for. */
export const accountOf = ({ kind, name, idNumber, phone }: ApplicantFacts) => ({
  name,
  mobile: phone,
  ...(kind === 'person' ? { idNumber } : { creditCode: idNumber }),
})

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const brokenFiles = ({ definition }: FormOfItem, values: Record<string, unknown>): ApplicationProblem[] =>
  formFiles(definition, values)
    .filter(({ uploadId }) => !uuid.test(uploadId))
    .map(({ field, name }) => ({ path: field, text: `${name}没有上传成功，请重新上传` }))

const agentOf = ({ agent }: Pick<CaseDetails, 'agent'>): Record<string, unknown> =>
  agent ? { name: agent.name, idNumber: agent.idNumber, mobile: agent.phone } : {}

const wrongKind = (kinds: ('person' | 'entity')[]): ApplicationProblem => ({
  path: 'applicant',
  text: kinds.includes('person') ? '此事项由个人申请，请用个人账号登录' : '此事项由企业或单位申请，请用法人账号登录',
})

function missingMaterials(materials: JudgedApplication['materials'], { materials: given }: ApplicationInput): ApplicationProblem[] {
  const missing = materials
    .filter(({ code, need, filledHere }) => need === 'must' && !filledHere && !given.some((one) => one.code === code))
    .map(({ code, name }) => ({ path: `materials.${code}`, text: `请上传${name}` }))
  const foreign = given
    .filter(({ code }) => !materials.some((one) => one.code === code && !one.filledHere))
    .map(({ code }) => ({ path: `materials.${code}`, text: '这份材料不在所需材料之列，请移除' }))
  return [...missing, ...foreign]
}

function receiveProblems({ receive }: ApplicationInput): ApplicationProblem[] {
  if (receive.way !== 'post') return []
  return [
    ...(receive.name?.trim() ? [] : [{ path: 'receive.name', text: '请填写收件人姓名' }]),
    ...(/^1\d{10}$/.test(receive.phone ?? '') ? [] : [{ path: 'receive.phone', text: '收件人手机号应为 11 位数字' }]),
    ...(receive.address?.trim() ? [] : [{ path: 'receive.address', text: '请填写收件地址' }]),
  ]
}
