import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

export type ItemBody = ReturnType<typeof bodyOf>

/** What one version of an item says: the content of the guide. Frozen once written. */
export function bodyOf(raw: RawItem) {
  return {
    name: raw.name,
    typeCode: raw.itemTypeCode,
    type: raw.itemType,
    department: raw.dept,
    basicCode: raw.basicCode,
    levelRoles: raw.levelRoles,
    applicantTypes: raw.applicantTypes,
    instant: raw.caseType === 1,
    statutory: { days: raw.legalDays, unit: raw.legalUnit, source: raw.legalSource, sourceCode: raw.legalSourceCode },
    committed: { days: raw.promisedDays, unit: raw.promisedUnit },
    fee: { charged: raw.isFee, note: raw.feeNote },
    result: raw.result,
    conditions: raw.conditions,
    materials: raw.materials.map(({ order, ...material }) => ({ code: `M${String(order).padStart(2, '0')}`, ...material })),
    steps: raw.steps,
    flow: raw.flowTemplate,
    specialProcedures: raw.specialProcedures.map(({ name, article45 }) => ({ name, article45: article45 === true })),
    instantApproval: raw.instantApproval,
    onCommitment: raw.commitmentSystem,
    appointable: raw.appointable,
    crossRegion: raw.crossRegion,
    onlineDepth: raw.onlineDepth,
    visits: raw.visits,
    basis: raw.legalBasis,
    note: raw.note,
  }
}
