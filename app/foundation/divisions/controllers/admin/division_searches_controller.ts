import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { searchDivisions } from '#app/foundation/divisions/queries/search_divisions'
import { wordsOf } from '#app/core/lists/words_of'

export default class DivisionSearchesController {
  index(ctx: HttpContext) {
    const words = wordsOf(ctx.request.input('q'))
    return words ? searchDivisions(words.toLowerCase(), rangeOfRequest(ctx, 'list', 'Division').mayWiden) : []
  }
}
