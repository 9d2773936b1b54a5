import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { admin } = controllers.foundation.workingCalendar

router
  .group(() => {
    router.get('working-calendar', [admin.CalendarYears, 'index']).can('configure', 'Calendar')
    router.post('working-calendar', [admin.CalendarYears, 'store']).can('configure', 'Calendar')
    // Whoever reloads the preview of a file comes back to the calendar.
    router.get('working-calendar/preview', [admin.CalendarPreviews, 'index']).can('configure', 'Calendar')
    router.post('working-calendar/preview', [admin.CalendarPreviews, 'store']).can('configure', 'Calendar')
  })
  .prefix('admin')
  .as('foundation.working_calendar.admin')
