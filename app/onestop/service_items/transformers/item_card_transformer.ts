import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ItemCard } from '#app/onestop/service_items/queries/item_card'

export default class ItemCardTransformer extends BaseTransformer<ItemCard> {
  toObject() {
    return this.pick(this.resource, [
      'code',
      'name',
      'type',
      'department',
      'forPerson',
      'forEntity',
      'instant',
      'committedDays',
      'committedUnit',
      'visits',
    ])
  }
}
