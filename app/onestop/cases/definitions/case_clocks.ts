import type { ClockRule } from '#app/core/procedures/definition'

/** 颁发、送达：准予许可的，自决定之日起 10 个工作日内；不予的另无此期限。其他类型未查到依据，待核，不设。 */
const delivery: ClockRule = {
  id: 'delivery',
  title: '送达期限',
  days: 10,
  start: 'close:decide',
  stop: 'close:hand_out',
  when: { stage: 'decide', is: 'pass' },
  then: 'flag',
  legalBasis: '《中华人民共和国行政许可法》第四十四条',
  extension: { days: 0 },
  lamp: true,
}

/**
 * 受理、承诺、法定三个时限。行政许可：5 个工作日内不一次告知的，自收到申请之日起即为受理（行政许可法第三十二条）；法定时限只因第四十五条
 * 所列事由停止计算。其他类型按各自依据，未查到的待核：只亮灯提醒，不作视为受理。
 */
export const caseClocks = (isLicence: boolean): ClockRule[] => [
  {
    id: 'acceptance',
    title: '受理时限',
    days: 5,
    start: 'start',
    stop: 'close:accept',
    pause: ['supplement'],
    reset: ['supplement'],
    ...(isLicence ? { then: 'pass', legalBasis: '《中华人民共和国行政许可法》第三十二条' } : { then: 'flag' }),
    extension: { days: 0 },
    lamp: true,
  },
  {
    id: 'committed',
    title: '承诺时限',
    days: { fact: 'committedDays' },
    unit: { fact: 'committedUnit' },
    start: 'close:accept',
    stop: 'close:decide',
    pause: ['suspend', 'supplement'],
    then: 'flag',
    extension: { days: 10 },
    lamp: true,
  },
  {
    id: 'statutory',
    title: '法定时限',
    days: { fact: 'statutoryDays' },
    unit: { fact: 'statutoryUnit' },
    start: 'close:accept',
    stop: 'close:decide',
    pause: isLicence ? ['suspend45'] : ['suspend'],
    then: 'flag',
    extension: { days: 10, ...(isLicence && { legalBasis: '《中华人民共和国行政许可法》第四十二条' }) },
  },
  ...(isLicence ? [delivery] : []),
]
