import { forgetCopy } from './copy.js'
import { Refusal } from './messages.js'
import { stopOnSignals } from './stop_on_signals.js'
import { Supervisor } from './supervisor.js'

export const say = (words) => console.log(`[launcher] ${words}`)

/** Runs `work` with a keeper of processes, which it gets from `begin(folders)`; whatever goes wrong, what was started is ended. */
export async function supervised(work) {
  // A closed terminal or pipe must not take the product down with it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  let supervisor
  const begin = ({ records, dataDir }) => {
    supervisor = new Supervisor(records, say)
    supervisor.onStopped = () => forgetCopy(dataDir)
    stopOnSignals(supervisor, say)
    return supervisor
  }
  try {
    await work(begin)
  } catch (error) {
    if (!supervisor?.isStopping) console.error(error instanceof Refusal ? error.message : error)
    await supervisor?.stop()
    process.exit(1)
  }
}
