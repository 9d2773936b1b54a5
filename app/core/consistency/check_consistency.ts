import { contributedChecks, type Fault } from '#app/core/consistency/consistency_check'
import { coreChecks } from '#app/core/consistency/core_checks'

export interface CheckReport {
  key: string
  title: string
  faults: Fault[]
}

export const allConsistencyChecks = () => [...coreChecks, ...contributedChecks()]

/** One check after the other, so that looking takes little from those who work. */
export async function checkConsistency(keys?: string[]): Promise<CheckReport[]> {
  const reports: CheckReport[] = []
  for (const { key, title, faults } of allConsistencyChecks()) {
    if (!keys || keys.includes(key)) reports.push({ key, title, faults: await faults() })
  }
  return reports
}
