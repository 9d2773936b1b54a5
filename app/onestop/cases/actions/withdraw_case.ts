import { perform } from '#app/core/procedures/perform'

/** 撤件: the applicant takes the application back, before the result is made. */
export const withdrawCase = (caseId: string, { actId, at }: { actId: string; at?: Date }) =>
  perform(caseId, { actId, act: 'withdraw', data: { result: 'withdrawn' }, at: at?.toISOString() })
