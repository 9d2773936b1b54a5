import { levelWords } from '#app/onestop/service_items/catalogue/level'
import { pendingOf, statutoryPending } from '#app/onestop/service_items/queries/pending_of'
import type { ItemRow } from '#app/onestop/service_items/queries/read_item'
import type { ItemView } from '#app/onestop/service_items/queries/item_view'
import type { LevelWord } from '#app/onestop/service_items/catalogue/raw_item'

/** What is the same wherever the item is decided. */
export function presentContent({ no, code, for_person, for_entity, version, body }: ItemRow) {
  const { sourceCode, ...statutory } = body.statutory
  return {
    no,
    code,
    version,
    name: body.name,
    typeCode: body.typeCode,
    type: body.type,
    basicCode: body.basicCode,
    statutory: { ...statutory, pending: statutoryPending(sourceCode) },
    instant: body.instant,
    flow: body.flow,
    materials: body.materials,
    formCode: code,
    specialProcedures: body.specialProcedures,
    applicantKinds: [...(for_person ? (['person'] as const) : []), ...(for_entity ? (['entity'] as const) : [])],
    result: body.result,
    conditions: body.conditions,
    fee: body.fee,
    steps: body.steps,
    visits: body.visits,
    onlineDepth: body.onlineDepth,
    crossRegion: body.crossRegion,
    appointable: body.appointable,
    onCommitment: body.onCommitment,
    instantApproval: body.instantApproval,
    basis: body.basis,
  }
}

const committedPending = '承诺时限由编者拟定，待实施主体确认'

/** The item as its authority carries it out. */
export function presentItem(row: ItemRow & { authority_no: number }): ItemView {
  const own = row.override ?? {}
  const view = {
    ...presentContent(row),
    overrideVersion: row.override_version ?? 0,
    authority: { no: row.authority_no, name: row.authority_name, level: row.authority_level },
    department: { id: row.department_id, name: row.department_name, creditCode: row.credit_code },
    implementCode: row.implement_code,
    intake: intakeOf(row.body.levelRoles, row.authority_level),
    committed: {
      days: own.committedDays ?? row.body.committed.days,
      unit: row.body.committed.unit,
      pending: own.committedDays === undefined ? committedPending : null,
    },
    service: {
      location: own.location ?? null,
      hours: own.hours ?? null,
      inquiryPhone: own.inquiryPhone ?? null,
      complaintPhone: own.complaintPhone ?? null,
    },
  }
  return { ...view, pending: pendingOf({ ...view, codePending: row.code_pending }) }
}

/** From the authority down every level may take the item in; where the catalogue names no role of its own it hands in for the authority. */
const intakeOf = (levelRoles: Partial<Record<LevelWord, string>>, from: number) =>
  Object.fromEntries(levelWords.slice(from - 1).map((level) => [level, levelRoles[level] ?? '代收件']))
