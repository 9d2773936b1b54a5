import type { HttpContext } from '@adonisjs/core/http'
import { refuseMasked } from '#app/core/authorization/present'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { wordsOf } from '#app/core/lists/words_of'
import { listAccounts } from '#app/foundation/organizations/queries/list_accounts'

export default class AccountsController {
  async index(ctx: HttpContext) {
    const { after, before, q, sort, ...filters } = ctx.request.qs()
    refuseMasked([...Object.keys(filters), String(sort ?? '')], ctx.ability, 'Account')
    const range = rangeOfRequest(ctx, 'list', 'Account')
    const words = wordsOf(q)
    return ctx.inertia.render('foundation/organizations/admin/accounts', {
      accounts: await listAccounts({ words, after, before }, ctx.ability, range.wide),
      words: words ?? '',
      range,
    })
  }
}
