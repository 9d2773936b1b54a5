import pg from 'pg'
import { BaseCommand } from '@adonisjs/core/ace'
import env from '#start/env'
import { configLoginUrl } from '#app/core/environment/config_login'
import { prepareRoles } from '#app/core/tenancy/prepare_roles'

const passwordOf = (url: string) => decodeURIComponent(new URL(url).password)

/** The roles of the doors and the passwords of the three logins. Run before the migrations; may be repeated. */
export default class PrepareDatabase extends BaseCommand {
  static commandName = 'db:prepare'
  static description = 'Make the database roles of the doors (needs DATABASE_URL, an owner with CREATEROLE)'
  static options = { startApp: true }

  async run() {
    const owner = new pg.Client({ connectionString: env.get('DATABASE_URL') })
    await owner.connect()
    try {
      await prepareRoles(owner, {
        login: passwordOf(env.get('DATABASE_WEB_URL')),
        configLogin: passwordOf(configLoginUrl()),
        engineLogin: passwordOf(env.get('DATABASE_ENGINE_URL')),
      })
    } finally {
      await owner.end()
    }
    this.logger.success('Roles are ready')
  }
}
