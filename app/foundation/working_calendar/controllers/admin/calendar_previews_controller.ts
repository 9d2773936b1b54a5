import type { HttpContext } from '@adonisjs/core/http'
import { readFile } from '#app/foundation/working_calendar/actions/read_file'
import { calendarFile } from '#app/foundation/working_calendar/validators/calendar_file'

export default class CalendarPreviewsController {
  index({ response }: HttpContext) {
    return response.redirect().toPath('/admin/working-calendar')
  }

  async store({ request, inertia }: HttpContext) {
    const { file } = await request.validateUsing(calendarFile)
    const preview = await readFile(file.tmpPath!, file.extname!)
    return inertia.render('foundation/working_calendar/admin/preview', { ...preview, fileName: file.clientName, source: '', sourceError: null })
  }
}
