import { BaseTransformer } from '@adonisjs/core/transformers'
import type { showGuide } from '#app/onestop/service_items/queries/show_guide'

export default class GuideTransformer extends BaseTransformer<Awaited<ReturnType<typeof showGuide>>> {
  toObject() {
    return this.pick(this.resource, ['common', 'item', 'intake'])
  }
}
