import type { Definition } from '#app/core/procedures/definition'
import { caseClocks } from '#app/onestop/cases/definitions/case_clocks'
import * as stage from '#app/onestop/cases/definitions/case_stages'

/** How an item's cases run: who accepts, and whether it is decided on the spot. */
export type CaseFlow = 'owner_accepts' | 'town_accepts' | 'on_the_spot'

const flows = {
  /** 县级（或本级）受理并决定；镇村窗口代收。 */
  owner_accepts: {
    title: '本级受理办理',
    stages: [stage.prereview('owner'), stage.intake('owner'), stage.accept('owner'), stage.review(['accept']), stage.decide, stage.conclude, stage.handOut('conclude')],
  },
  /** 镇街受理初审，县级部门审查决定。 */
  town_accepts: {
    title: '镇街受理初审、县级审查决定',
    stages: [
      stage.prereview('town'),
      stage.intake('town'),
      stage.accept('town'),
      stage.firstReview,
      stage.review(['first_review']),
      stage.decide,
      stage.conclude,
      stage.handOut('conclude'),
    ],
  },
  /** 即办件：窗口当场受理、当场决定。 */
  on_the_spot: {
    title: '即办件当场办结',
    stages: [stage.prereview('owner'), stage.intake('owner'), stage.accept('owner'), stage.decideAtOnce, stage.handOut('decide')],
  },
} satisfies Record<CaseFlow, Pick<Definition, 'title' | 'stages'>>

export const procedureKey = (flow: CaseFlow, isLicence: boolean) => `case.${flow}.${isLicence ? 'licence' : 'other'}`

/** All procedures of single cases. Licences (行政许可) have the clocks of 行政许可法; other kinds have no deemed acceptance. */
export const caseProcedures: Definition[] = (Object.keys(flows) as CaseFlow[]).flatMap((flow) =>
  [true, false].map((isLicence) => ({
    key: procedureKey(flow, isLicence),
    version: 3,
    title: `${flows[flow].title}（${isLicence ? '行政许可' : '其他类型'}）`,
    supplement: { days: 30, unit: 'nd' as const, then: 'flag' as const },
    stages: flows[flow].stages,
    clocks: caseClocks(isLicence),
  }))
)
