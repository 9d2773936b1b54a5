import { createHash } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import { ApiRequest } from '@japa/api-client'

/** Asks for a page as the running front end does; `response.body().props` is what the page is given. */
ApiRequest.macro('asVisit', function (this: ApiRequest) {
  return this.header('x-inertia', 'true').header('x-inertia-version', String(version))
})

let version: string | undefined

/** Inertia's own reckoning of the build in use: another version would be told to reload. */
export async function readVersion() {
  const vite = await app.container.make('vite')
  version = vite.hasManifestFile ? createHash('md5').update(JSON.stringify(vite.manifest())).digest('hex') : '1'
}

declare module '@japa/api-client' {
  interface ApiRequest {
    asVisit(): this
  }
}
