/**
 * 红黄灰绿: the desk list is read band by band, each an index range ordered by due date, so that a page needs no sort of everything.
 * `undated`: nothing to count against (待日历, or no limit given).
 */
export const bands = ['red', 'yellow', 'grey', 'green', 'undated'] as const

export type Band = (typeof bands)[number]

/** Conditions over `dockets d`; `:now` is the page's moment, kept in its cursor. */
export const bandWhere: Record<Band, string> = {
  red: 'not d.paused and d.due_at < :now',
  yellow: 'not d.paused and d.due_at >= :now and d.yellow_at <= :now',
  grey: 'd.paused',
  green: 'not d.paused and d.due_at >= :now and d.yellow_at > :now',
  undated: 'not d.paused and d.due_at is null',
}
