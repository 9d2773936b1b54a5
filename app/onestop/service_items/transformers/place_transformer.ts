import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ChosenPlace } from '#app/onestop/service_items/queries/show_place'

export default class PlaceTransformer extends BaseTransformer<ChosenPlace> {
  toObject() {
    return this.pick(this.resource, ['no', 'name', 'level', 'choices'])
  }
}
