import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** One case driven by `demo:case` against the copy that is photographed; the answer is what it reports. */
function drive(...wishes) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/launcher/index.js', 'ace', 'demo:case', '--json', ...wishes], { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`demo:case ${wishes.join(' ')}: ${stderr || stdout}`)
  return JSON.parse(stdout)
}

/** Cases in the stages that the pictures show, newest last: what is at the top of a list does not matter. */
export function demoCases() {
  return {
    done: drive(),
    reviewed: drive('--until=accept'),
    accepting: drive('--until=take_in'),
    supplementing: drive('--channel=portal', '--until=request_supplement'),
  }
}
