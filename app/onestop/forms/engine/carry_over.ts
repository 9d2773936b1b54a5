import { pick, sectionsOf, type Answers, type Field, type FormDefinition } from './definition.js'

export type Lost = { label: string; value: unknown }

/** A draft of an older version taken to the new one: by code and equal type; what finds no place is listed to the person, not thrown away in silence. */
export function carryOver(before: FormDefinition, after: FormDefinition, answers: Answers): { answers: Answers; lost: Lost[] } {
  const lost: Lost[] = []
  const carry = (old: Field[], young: Field[], from: Answers): Answers =>
    Object.fromEntries(old.flatMap((field) => {
      const value = pick(from, field.code)
      if (value === null || value === undefined || value === '') return []
      const twin = young.find(({ code, type }) => code === field.code && type === field.type)
      if (!twin) {
        lost.push({ label: field.label, value })
        return []
      }
      const rows = field.type === 'group' && Array.isArray(value)
      return [[field.code, rows ? value.map((row) => carry(field.fields!, twin.fields!, row)) : value]]
    }))
  const fields = (form: FormDefinition) => sectionsOf(form).flatMap((section) => section.fields)
  return { answers: carry(fields(before), fields(after), answers), lost }
}
