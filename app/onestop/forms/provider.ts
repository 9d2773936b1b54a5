import { ModuleProvider } from '#app/core/modules/module_provider'

export default class FormsProvider extends ModuleProvider {}
