import { BaseCommand } from '@adonisjs/core/ace'
import { checkDisk } from '#app/core/doctor/checks/disk'
import { checkGeneratedFiles } from '#app/core/doctor/checks/generated_files'
import { checkMap } from '#app/core/doctor/checks/map'
import { checkRuntime } from '#app/core/doctor/checks/runtime'
import { checkServices } from '#app/core/doctor/checks/services'
import { checkSystemPackages } from '#app/core/doctor/checks/system_packages'

/** It starts no application: it must work just when that does not. */
export default class Doctor extends BaseCommand {
  static commandName = 'doctor'
  static description = 'Look over runtime, services, map, generated files, fonts and packages, and say how to repair'

  async run() {
    const root = this.app.makePath()
    const dataDir = process.env.DATA_DIR ?? this.app.makePath('data')
    const findings = [
      ...checkRuntime(root),
      ...(await checkServices()),
      checkMap(root),
      checkGeneratedFiles(root),
      ...checkSystemPackages(dataDir),
      checkDisk(dataDir),
    ]
    for (const { what, well, says, repair } of findings) {
      this.logger.log(`${well ? '✓' : '✗'} ${what}：${says}${repair ? `。${repair}` : ''}`)
    }
    this.exitCode = findings.every(({ well }) => well) ? 0 : 1
  }
}
