import type { Expression } from './definition.js'
import { comparisonsIn, fieldsIn, holds } from './condition.js'
import { Fraction } from './decimal.js'
import type { Scope } from './scope.js'
import { birthDateIn } from './types/id_card.js'

/** A computed answer, or null while something it needs is unanswered. */
export function compute(expression: Expression, scope: Scope, decimals = 2): unknown {
  const result = resolve(expression, scope)
  return result instanceof Fraction ? result.round(decimals) : result
}

function resolve(expression: Expression, scope: Scope): unknown {
  if ('field' in expression) return exact(scope.field(expression.field))
  if ('scenario' in expression) return scope.scenario(expression.scenario)
  if ('value' in expression) return exact(expression.value)
  if ('sum' in expression) return fold(scope.column(expression.sum).map(exact), 'add') ?? Fraction.of(0)
  if ('count' in expression) return Fraction.of(((scope.field(expression.count) as unknown[] | null) ?? []).length)
  if ('add' in expression) return fold(expression.add.map((part) => resolve(part, scope)), 'add')
  if ('subtract' in expression) return fold(expression.subtract.map((part) => resolve(part, scope)), 'subtract')
  if ('multiply' in expression) return fold(expression.multiply.map((part) => resolve(part, scope)), 'multiply')
  if ('divide' in expression) {
    const quotient = fold(expression.divide.map((part) => resolve(part, scope)), 'divide')
    return quotient && exact(quotient.round(expression.decimals))
  }
  if ('birthDate' in expression) return birthDateIn(resolve(expression.birthDate, scope))
  if ('age' in expression) return age(resolve(expression.age, scope), scope.context.today)
  if ('choose' in expression) return resolve(holds(expression.choose, scope) ? expression.then : expression.else, scope)
  throw new Error(`This expression is not understood: ${JSON.stringify(expression)}`)
}

const exact = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? Fraction.of(value) : value)

type Operation = 'add' | 'subtract' | 'multiply' | 'divide'

function fold(parts: unknown[], operation: Operation) {
  const numbers = parts.filter((part) => part instanceof Fraction)
  if (!numbers.length || numbers.length < parts.length) return null
  const [first, ...rest] = numbers
  return rest.reduce<Fraction | null>((total, part) => total && total[operation](part), first)
}

/** 周岁, reached on the birthday itself (待核: 民法典 §201 can be read as the day after). */
function age(birthDate: unknown, today: string) {
  if (typeof birthDate !== 'string') return null
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return Fraction.of(today.slice(5) >= birthDate.slice(5) ? years : years - 1)
}

export function fieldsInExpression(expression: Expression | undefined): string[] {
  if (!expression) return []
  if ('field' in expression) return [expression.field]
  if ('sum' in expression) return [expression.sum]
  if ('count' in expression) return [expression.count]
  if ('choose' in expression) {
    return [...fieldsIn(expression.choose), ...[expression.then, expression.else].flatMap(fieldsInExpression)]
  }
  return Object.values(expression).flat().filter((part) => typeof part === 'object').flatMap(fieldsInExpression)
}

export function scenariosInExpression(expression: Expression | undefined): string[] {
  if (!expression) return []
  if ('scenario' in expression) return [expression.scenario]
  const chosen = 'choose' in expression ? comparisonsIn(expression.choose).flatMap((one) => ('scenario' in one ? [one.scenario] : [])) : []
  return [...chosen, ...Object.values(expression).flat().filter((part) => typeof part === 'object').flatMap(scenariosInExpression)]
}
