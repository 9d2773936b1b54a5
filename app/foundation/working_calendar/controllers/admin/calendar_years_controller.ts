import type { HttpContext } from '@adonisjs/core/http'
import { withTenant } from '#app/core/tenancy/doors'
import { loadYear } from '#app/foundation/working_calendar/actions/load_year'
import { previewOf } from '#app/foundation/working_calendar/queries/preview_of'
import { readYears } from '#app/foundation/working_calendar/queries/read_years'
import { calendarYear, sourceProblem } from '#app/foundation/working_calendar/validators/calendar_year'

export default class CalendarYearsController {
  async index({ request, inertia }: HttpContext) {
    const years = await withTenant(readYears)
    const wanted = Number(request.qs().year)
    const shown = years.find(({ year }) => year === wanted) ?? years.find(({ year }) => year === new Date().getFullYear()) ?? years.at(-1) ?? null
    return inertia.render('foundation/working_calendar/admin/index', { years: years.map(({ year }) => year), shown })
  }

  /** The days come from the page, so a mistake in the source is answered with the page they came from. */
  async store({ request, response, session, inertia }: HttpContext) {
    const { source = '', names = {}, fileName = '', ...year } = await request.validateUsing(calendarYear)
    const sourceError = sourceProblem(source)
    if (sourceError) {
      response.status(422)
      const preview = await previewOf({ ...year, names, faults: [] })
      return inertia.render('foundation/working_calendar/admin/preview', { ...preview, fileName, source, sourceError })
    }
    await loadYear(year, source)
    session.flash('notice', `${year.year} 年工作日历已生效，在办件的时限正在按新日历重新计算`)
    return response.redirect().toPath(`/admin/working-calendar?year=${year.year}`)
  }
}
