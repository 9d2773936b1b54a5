import router from '@adonisjs/core/services/router'

export interface AttackedRoute {
  method: string
  pattern: string
  /** Names of the parts of the address. */
  params: string[]
  /** The right it asks for; undefined where it is open. */
  right?: [verb: string, subject: string]
  /** Folder of the module that answers: `app/onestop/cases`. */
  folder?: string
  /** The address with a value for each part. */
  at(values?: Record<string, string>): string
}

const sample: Record<string, string> = { no: '440900000000', version: '1', seq: '1', code: 'MZ009', key: 'a' }
const nowhere = '01890a5d-ac96-774b-bcce-b302099a8057'
export const writes = (route: AttackedRoute) => !['GET', 'HEAD'].includes(route.method)

/** Every address of the application; what is added tomorrow is attacked tomorrow. */
export const everyRoute = (): AttackedRoute[] =>
  Object.values(router.toJSON())
    .flat()
    .flatMap((route) => {
      const named = [...route.middleware.all()].find((one: any) => typeof one === 'object' && one.name === 'can') as any
      const handler = route.handler as { importExpression?: string }
      const folder = handler.importExpression?.match(/#(app\/\w+(?:\/\w+)?)\/(?:\w+\/)*controllers\//)?.[1]
      const params = [...route.pattern.matchAll(/:(\w+)/g)].map(([, name]) => name)
      const at = (values: Record<string, string> = {}) =>
        `/${route.pattern}`.replace('//', '/').replace(/:(\w+)\??/g, (_, name) => values[name] ?? fitting(name, route.matchers[name]?.match))
      return route.methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ method, pattern: route.pattern, params, right: named?.args, folder, at }))
    })

const fitting = (name: string, match?: RegExp) =>
  [sample[name], nowhere, ...Object.values(sample)].find((one) => one && (!match || new RegExp(match.source).test(one))) ?? nowhere
