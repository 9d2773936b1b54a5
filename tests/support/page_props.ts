import { ApiRequest } from '@japa/api-client'
import testUtils from '@adonisjs/core/services/test_utils'
import InertiaMiddleware from '#app/shell/middleware/inertia_middleware'

/** The version of the assets there are, which pages name with each visit. */
async function assetsVersion() {
  const ctx = await testUtils.createHttpContext()
  await new InertiaMiddleware().init(ctx)
  return ctx.inertia.getVersion()
}

/** Asks as the pages themselves do; `props` is what the page is given. */
ApiRequest.macro('asPage', async function (this: ApiRequest) {
  const response = await this.withInertia().header('x-inertia-version', await assetsVersion())
  return { response, props: response.inertiaProps as Record<string, any> }
})

declare module '@japa/api-client' {
  interface ApiRequest {
    asPage(): Promise<{ response: import('@japa/api-client').ApiResponse; props: Record<string, any> }>
  }
}
