import type { HttpContext } from '@adonisjs/core/http'
import { signInPages } from '#config/sign_in'
import { refusal } from '#app/core/exceptions/refusal'
import { safePath } from '#app/core/authorization/safe_path'

const isStaffArea = (path: string) => signInPages.staffAreas.some((area) => path === area || path.startsWith(`${area}/`))

/** Nobody is signed in, or no longer. Pages lead to the door and back; scripts are told. */
export class SignInNeeded extends refusal('E_SIGN_IN_NEEDED', 401, '请先登录，再继续办理') {
  handle(error: this, { request, response, session }: HttpContext) {
    const isPage = request.header('x-inertia') || request.accepts(['html', 'json']) === 'html'
    if (!isPage) return response.status(error.status).send({ code: error.code, message: error.message })
    const shown = request.method() === 'GET' ? request.url(true) : safePath(pathOf(request.header('referer')))
    if (request.method() !== 'GET') session.flash('notice', '登录已过期，刚才的操作没有生效。登录后回到原来的页面')
    const page = isStaffArea(request.url()) ? signInPages.staff : signInPages.applicant
    response.redirect().toPath(shown ? `${page}?back=${encodeURIComponent(shown)}` : page)
  }
}

function pathOf(referer?: string) {
  if (!referer || !URL.canParse(referer)) return undefined
  const { pathname, search } = new URL(referer)
  return pathname + search
}
