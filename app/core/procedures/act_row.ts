import type { Act } from '#app/core/procedures/act'
import type { Root, State } from '#app/core/procedures/state'
import type { Writing } from '#app/core/procedures/write'
import { encryptJson } from '#app/core/crypto/encryption'
import { platformSigner } from '#app/core/crypto/platform_signer'
import { sm3 } from '#app/core/crypto/sm3'
import { graph } from '#app/core/procedures/graph'
import { sealedAct } from '#app/core/procedures/load'

/** What makes two requests the same: everything but the id and the moment. */
export const contentOf = ({ act, task, to, stage, mode, ref, note, data, by }: Act) =>
  sm3(JSON.stringify([act, task, to, stage, mode, ref, note, data, by.id]))

/** Each line of the log holds the digest of the one before: none can be changed or taken out unseen. */
export const hashOf = (previous: Buffer | null, caseId: string, seq: number, act: Pick<Act, 'id' | 'act' | 'at'> & { by: { id: string } }, content: Buffer) =>
  sm3(JSON.stringify([previous?.toString('hex') ?? '', caseId, seq, act.id, act.act, act.by.id, act.at, content.toString('hex')]))

/** What is signed: digest of the act, actor, moment. */
export const signedText = (hash: Buffer, actor: string, at: string) => Buffer.from(`${hash.toString('hex')}\n${actor}\n${at}`)

/** The start, and the passes and refusals of stages that are marked `signed`. */
function mustSign({ act, task }: Act, state: State, { definition }: Writing) {
  if (act === 'start') return true
  const stage = task && state.tasks[task]?.stage
  return (act === 'pass' || act === 'refuse') && !!stage && graph(definition).by[stage]?.signed === true
}

/** Where the case began: an authority may change, the log must begin with the first one. */
const originOf = ({ id, owner, intake, subject, department, intakeDepartment }: Root) => ({ id, owner, intake, subject, department, intakeDepartment })

export async function actRow(writing: Writing) {
  const { outcome, act, content, previousHash, calendar } = writing
  const { root, tasks } = outcome.state
  const hash = hashOf(previousHash, root.id, root.seq, act, content)
  const signature = mustSign(act, outcome.state, writing) ? (await platformSigner()).sign(signedText(hash, act.by.id, act.at)) : null
  return {
    caseId: root.id,
    seq: root.seq,
    actId: act.id,
    act: act.act,
    task: act.task ?? null,
    stage: act.task ? (tasks[act.task]?.stage ?? null) : (act.stage ?? null),
    actor: act.by.id,
    actorName: act.by.name,
    actorTenant: act.by.tenant,
    at: act.at,
    version: root.version,
    calendar,
    sealed: encryptJson({ body: act, inputs: outcome.inputs, before: outcome.before, ...(root.seq === 1 && { origin: originOf(root) }) }, sealedAct),
    content,
    hash,
    signature,
  }
}
