const builders = /^(and|or)?(where|having)(Not)?I?Like$|^(and|or)?where(Not)?Json/i
const raw = /raw/i
const operators = /^(not )?(i?like|similar to|~\*?|@>|<@|@@|\?[|&]?)$/i
const inSql = /\b(i?like|similar to)\b|to_tsquery|to_tsvector|@>|<@|@@|~\*/i
const message = 'Not leakproof: under row security this reads every row of the table. Ask a named search function (architecture, law 7)'

/** Law 7: no pattern match, full text or containment in a query that runs under row security. */
export const leakproof = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    CallExpression(node) {
      const name = node.callee.property?.name ?? ''
      const report = () => context.report({ node, message })
      const text = (argument) => (argument?.type === 'TemplateLiteral' ? argument.quasis.map(({ value }) => value.raw).join(' ') : String(argument?.value ?? ''))
      if (builders.test(name)) report()
      else if (/where|having/i.test(name) && node.arguments.length === 3 && operators.test(text(node.arguments[1]))) report()
      else if (raw.test(name) && inSql.test(text(node.arguments[0]))) report()
    },
  }),
}
