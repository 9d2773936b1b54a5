import { spawn } from 'node:child_process'
import { aceAloud, cleanEnvironment } from '../ace.js'
import { minded } from '../run.js'

const suites = ['architecture', 'unit', 'functional', 'browser']
const withTools = ['browser', 'proof']

/** A tool of the project's own, on our Node: it counts as one test. */
const tool = (name, programs) => ({
  name,
  run: async (project, environment) => {
    for (const program of programs) {
      const code = await aloud(program, project, environment)
      if (code !== 0) return code
    }
    return 0
  },
})

const suite = (name, args = [], extra = {}) => ({
  name,
  isSuite: true,
  needsTools: withTools.includes(name),
  run: (project, environment) => aceAloud(project, ['test', name, ...args], { ...environment, ...extra }),
})

const tools = {
  lint: tool('lint', [['eslint/bin/eslint.js', '.', '--max-warnings', '0']]),
  types: tool('types', [['typescript/bin/tsc', '--noEmit'], ['vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'resources/tsconfig.json']]),
}

/**
 * The whole run without a word, `--long` for all suites with the full counts, else the step named and what follows its name.
 * PROOF_SCALE multiplies the counts of slow tests.
 */
export function chosenSteps([name, ...args]) {
  if (name === undefined) return [...Object.values(tools), ...suites.map((one) => suite(one))]
  if (name === '--long') return [...Object.values(tools), ...[...suites, 'proof'].map((one) => suite(one, [], { PROOF_SCALE: '10' }))]
  return [tools[name] ?? suite(name, args)]
}

const aloud = ([path, ...args], project, environment) =>
  new Promise((resolve) => {
    const options = { cwd: project, env: { ...cleanEnvironment(), ...environment }, stdio: 'inherit' }
    minded(spawn(process.execPath, [`${project}/node_modules/${path}`, ...args], options)).on('error', () => resolve(1)).on('exit', (code) => resolve(code ?? 1))
  })
