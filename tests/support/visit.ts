import { ApiRequest } from '@japa/api-client'

/** Asks for a page as the running front end does, with the version config/inertia.ts gives tests; `response.body().props` is what the page is given. */
ApiRequest.macro('asVisit', function (this: ApiRequest) {
  return this.header('x-inertia', 'true').header('x-inertia-version', '1')
})

declare module '@japa/api-client' {
  interface ApiRequest {
    asVisit(): this
  }
}
