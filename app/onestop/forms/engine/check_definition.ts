import { fieldsInExpression, scenariosInExpression } from './compute.js'
import { comparisonsIn, depthOf, fieldsIn } from './condition.js'
import { fieldsOf, sectionsOf } from './definition.js'
import type { Check, Condition, Field, FormDefinition } from './definition.js'
import { typeOf } from './types/index.js'

export type Fault = { at: string; text: string }

const most = { fields: 500, depth: 6 }

/** What keeps a definition from being published, as sentences with the place they mean. */
export function faultsOf(form: FormDefinition): Fault[] {
  const faults: Fault[] = []
  const fault = (at: string, text: string) => void faults.push({ at, text })
  const all = new Map(fieldsOf(form).map((field) => [field.code, field]))
  const scenarios = new Map(form.scenario?.map((question) => [question.code, question]))
  const codes = fieldsOf(form).map(({ code }) => code)

  if (codes.length > most.fields) fault(form.code, `最多 ${most.fields} 个字段，现在是 ${codes.length} 个`)
  for (const [at, code] of codes.entries()) {
    if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(code)) fault(code, '字段编码应以小写字母开头，只含字母和数字')
    if (codes.indexOf(code) < at) fault(code, '字段编码重复')
  }

  /** A condition may name what stands above it in reach, existing scenarios, and options that there are. */
  const judge = (at: string, when: Condition | undefined, reach: Set<string>, reason = (code: string) => `只能引用排在前面的字段，${code} 不在前面`) => {
    if (!when) return
    if (depthOf(when) > most.depth) fault(at, `条件最多 ${most.depth} 层`)
    for (const code of fieldsIn(when)) if (!reach.has(code)) fault(at, reason(code))
    for (const one of comparisonsIn(when)) {
      const options = 'field' in one ? all.get(one.field)?.options : scenarios.get(one.scenario)?.options
      if ('scenario' in one && !scenarios.has(one.scenario)) fault(at, `没有情形 ${one.scenario}`)
      const named = 'isOneOf' in one ? one.isOneOf : 'includes' in one ? [one.includes] : 'is' in one && typeof one.is === 'string' ? [one.is] : []
      for (const code of options ? named : []) if (!options!.some((option) => option.code === code)) fault(at, `没有选项 ${code}`)
    }
  }
  const judgeChecks = (checks: Check[] = [], reach: Set<string>) => {
    for (const { code, when, must, at } of checks) {
      judge(code, when, reach, (name) => `没有字段 ${name}，或它在明细表里`)
      judge(code, must, reach, (name) => `没有字段 ${name}，或它在明细表里`)
      if (!fieldsIn(must).includes(at)) fault(code, '提示所在字段应出现在校验条件里')
    }
  }
  const visit = (field: Field, reach: Set<string>, above: Set<string>, inRow: boolean) => {
    const { code, type, compute, data, options, rows, fields } = field
    judge(code, field.when, reach)
    if (typeof field.required === 'object') judge(code, field.required, reach)
    judge(code, field.prefill?.when, new Set())
    for (const name of fieldsInExpression(compute)) if (!above.has(name)) fault(code, `只能引用排在前面的字段，${name} 不在前面`)
    for (const name of scenariosInExpression(compute)) if (!scenarios.has(name)) fault(code, `没有情形 ${name}`)
    if (type === 'group') {
      if (inRow) fault(code, '明细表里不能再放明细表')
      if (!rows || !fields?.length) fault(code, '明细表应有字段和行数')
      const within = new Set(reach)
      for (const one of fields ?? []) visit(one, within, above, true)
      judgeChecks(field.checks, within)
    } else {
      if (!typeOf(type)) fault(code, `没有字段类型 ${type}`)
      else if (data && data !== 'sensitive' && typeOf(type).data === 'sensitive') fault(code, '敏感类型的字段不能降级')
      if (['choice', 'choices'].includes(type) && !options?.length) fault(code, '选择字段应有选项')
    }
    reach.add(code)
    above.add(code)
  }

  const known = new Set<string>()
  for (const { code, when, options } of form.scenario ?? []) {
    if (known.has(code)) fault(code, '情形编码重复')
    judge(code, when, new Set())
    for (const one of comparisonsIn(when)) if ('scenario' in one && !known.has(one.scenario)) fault(code, `只能引用排在前面的情形，${one.scenario} 不在前面`)
    if (!options.length) fault(code, '情形应有选项')
    known.add(code)
  }
  const reach = new Set<string>()
  const above = new Set<string>()
  for (const step of form.steps) {
    judge(step.code, step.when, reach)
    for (const section of step.sections) {
      judge(section.code, section.when, reach)
      for (const field of section.fields) visit(field, reach, above, false)
    }
  }
  judgeChecks(form.checks, reach)
  for (const { name, when } of form.materials ?? []) judge(name, when, reach)
  return faults
}

/** Who leans on a field: shown before it is removed or its type is changed. */
export const usersOf = (form: FormDefinition, code: string) => [
  ...fieldsOf(form).filter((field) => leansOn(field, code)).map(({ label }) => label),
  ...sectionsOf(form).filter(({ when }) => fieldsIn(when).includes(code)).map(({ title }) => title),
]
const leansOn = ({ when, required, compute }: Field, code: string) =>
  [...fieldsIn(when), ...fieldsIn(typeof required === 'object' ? required : undefined), ...fieldsInExpression(compute)].includes(code)
