import app from '@adonisjs/core/services/app'
import testUtils from '@adonisjs/core/services/test_utils'
import { ApiRequest } from '@japa/api-client'
import { InertiaManager } from '@adonisjs/inertia'

/** Asks as the pages themselves do, with the version of the assets there are; `inertiaProps` then holds what the page is given. */
ApiRequest.macro('asPage', async function (this: ApiRequest) {
  const manager = await app.container.make(InertiaManager)
  const version = manager.(await testUtils.createHttpContext()).getVersion()
  const response = await this.withInertia().header('x-inertia-version', version)
  return { response, props: response.inertiaProps as Record<string, any> }
})

declare module '@japa/api-client' {
  interface ApiRequest {
    asPage(): Promise<{ response: import('@japa/api-client').ApiResponse; props: Record<string, any> }>
  }
}
