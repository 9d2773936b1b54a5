import { holds } from '#app/onestop/forms/engine/condition'
import { fieldsOf, type Answers, type Check, type Comparing, type Condition, type Expression, type FormDefinition } from '#app/onestop/forms/engine/definition'
import { dayAfter, type Scope } from '#app/onestop/forms/engine/scope'
import { sampleIdNumber } from '#app/onestop/forms/filling/sample_person'

/** The answers a failed check asks for: what is named first is set to the nearest right value. Undefined where nothing can be changed. */
export function mend(form: FormDefinition, { must }: Pick<Check, 'must'>, scope: Scope, n: number): Answers | undefined {
  const wanted = firstUnmet(must, scope)
  return wanted && answersFor(form, wanted, scope, n)
}

/** The comparison to be made true, and whether it stands under a `not`. */
function firstUnmet(condition: Condition, scope: Scope): { comparing: Comparing; not: boolean } | undefined {
  if ('all' in condition) return condition.all.filter((part) => !holds(part, scope)).map((part) => firstUnmet(part, scope)).find(Boolean)
  if ('any' in condition) return condition.any.map((part) => firstUnmet(part, scope)).find(Boolean)
  if ('not' in condition) return 'field' in condition.not ? { comparing: condition.not, not: true } : undefined
  return { comparing: condition, not: false }
}

function answersFor(form: FormDefinition, { comparing, not }: { comparing: Comparing; not: boolean }, scope: Scope, n: number): Answers | undefined {
  if (!('field' in comparing)) return undefined
  const field = fieldsOf(form).find(({ code }) => code === comparing.field)!
  if (not) return { [field.code]: field.type === 'idCard' ? sampleIdNumber('1988-03-15', 600 + n) : field.options?.[1]?.code }
  const value = valueFor(comparing, scope)
  if (!field.compute) return { [field.code]: value }
  const number = numberBehindAge(field.compute)
  return number && typeof value === 'number' ? { [number]: sampleIdNumber(dayAfter(scope.context.today, -Math.ceil((value + 1) * 365.25)), n) } : undefined
}

/** The least change that makes the comparison true. */
function valueFor(comparing: Comparing, scope: Scope): unknown {
  if ('is' in comparing) return scope.operand(comparing.is)
  if ('isOneOf' in comparing) return comparing.isOneOf[0]
  if ('includes' in comparing) return [comparing.includes]
  if ('atLeast' in comparing) return scope.operand(comparing.atLeast)
  if ('atMost' in comparing) return scope.operand(comparing.atMost)
  if ('above' in comparing) return moved(scope.operand(comparing.above), 1)
  if ('below' in comparing) return moved(scope.operand(comparing.below), -1)
}

const moved = (value: unknown, by: number) => (typeof value === 'number' ? value + by : dayAfter(String(value), by))

/** An age is right when the ID number it is read from is another person's. */
const numberBehindAge = (compute: Expression) =>
  'age' in compute && 'birthDate' in compute.age && 'field' in compute.age.birthDate ? compute.age.birthDate.field : undefined
