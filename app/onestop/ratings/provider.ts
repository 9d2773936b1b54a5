import { ModuleProvider } from '#app/core/modules/module_provider'
import { readRatings } from '#modules/onestop/cases'
import { ratingOf } from '#app/onestop/ratings/queries/rating_of'

export default class RatingsProvider extends ModuleProvider {
  routes = () => import('#app/onestop/ratings/routes')

  async boot() {
    await super.boot()
    readRatings(ratingOf)
  }
}
