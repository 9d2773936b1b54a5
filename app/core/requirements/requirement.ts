/** done: its acceptance is tried by a test that passes; partly: some clauses; open: none. */
export const states = ['done', 'partly', 'open'] as const
export type State = (typeof states)[number]

/** One row of docs/requirements.tsv. */
export interface Requirement {
  id: string
  state: State
  where: string
  test: string
  note: string
}

/** Reads the table; a row that cannot be one is an error, for a status computed from half a table would lie. */
export function readRequirements(tsv: string): Requirement[] {
  const [head, ...lines] = tsv.trimEnd().split('\n')
  if (head !== 'id\tstate\twhere\ttest\tnote') throw new Error('docs/requirements.tsv must begin with: id state where test note')
  const rows = lines.map((line) => {
    const [id, state, where = '', test = '', note = ''] = line.split('\t')
    if (!/^[A-Z]+-[A-Z]*\d+$/.test(id) || !states.includes(state as State)) throw new Error(`docs/requirements.tsv: ${line}`)
    return { id, state: state as State, where, test, note }
  })
  const doubled = rows.find(({ id }, index) => rows.findIndex((other) => other.id === id) !== index)
  if (doubled) throw new Error(`docs/requirements.tsv has ${doubled.id} twice`)
  return rows
}
