import { states, type Requirement } from '#app/core/requirements/requirement'

export interface RunTest {
  title: string
  passed: boolean
}

const names = (title: string, id: string) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(title)

/**
 * Counts by state, and the rows that claim more than is shown: a done row has its id in the title of a test and, after a run,
 * every test that names it passed. `run` is undefined when there has been none: then only the titles are looked at.
 */
export function judge(rows: Requirement[], titles: string[], run?: RunTest[]) {
  const counts = Object.fromEntries(states.map((state) => [state, rows.filter((row) => row.state === state).length]))
  const unproven = rows
    .filter(({ state }) => state === 'done')
    .flatMap(({ id }) => {
      if (!titles.some((title) => names(title, id))) return [{ id, why: '没有一个测试的标题写着它' }]
      const tried = run?.filter(({ title }) => names(title, id))
      if (!tried) return []
      if (!tried.length) return [{ id, why: '最近一次运行没有跑到它的测试' }]
      return tried.every(({ passed }) => passed) ? [] : [{ id, why: '最近一次运行中它的测试没有通过' }]
    })
  return { counts, unproven }
}
