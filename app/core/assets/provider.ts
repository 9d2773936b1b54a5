import ViteProvider from '@adonisjs/vite/vite_provider'

/** Vite's own provider serves from sources whenever tests run. Ours does so under `ace serve` alone: tests see the build that people get. */
export default class AssetsProvider extends ViteProvider {
  async start() {
    if (process.env.DEV_MODE) await super.start()
  }
}
