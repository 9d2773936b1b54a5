import type { HttpContext } from '@adonisjs/core/http'
import type { Performed } from '#app/core/procedures/perform'

/** After an act: the page it was done from, with one line that says it is done; scripts get the act's number. */
export function answerDesk({ request, response, session }: HttpContext, title: string, { replayed, seq }: Pick<Performed, 'replayed' | 'seq'>) {
  if (!request.header('x-inertia') && request.accepts(['html', 'json']) === 'json') return response.json({ seq, replayed })
  session.flash('notice', `已${title.replace(/^已/, '')}`)
  return response.redirect().back()
}
