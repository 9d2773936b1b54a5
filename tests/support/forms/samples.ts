import type { Answers, Context } from '#app/onestop/forms/engine/definition'

/** Invented people: region 440999 does not exist. */
export const ids = ['440999199001010010', '440999198512120022', '440999201506013348']

export const allowanceContext: Context = {
  today: '2026-11-24',
  scenario: { who: 'self', household: 'rural', unit: 'family', special: 'both' },
}

export const allowance: Answers = {
  name: '示例甲', idNumber: ids[0], mobile: '13800005678',
  home: { division: '440902001001', detail: '迎宾路 66 号' }, registered: '440902001001',
  members: [
    { memberName: '示例甲', memberIdNumber: ids[0], relation: 'self', work: 'farming', income: 800.1, source: 'farm', disabled: 'no', sick: 'no' },
    { memberName: '示例乙', memberIdNumber: ids[1], relation: 'spouse', work: 'farming', income: 0.2, source: 'farm', disabled: 'no', sick: 'yes' },
    { memberName: '示例丙', memberIdNumber: ids[2], relation: 'child', income: 0, disabled: 'yes', disabilityCertificate: '44099920150601334852', sick: 'no' },
  ],
  hasSupporters: 'no', otherIncome: 100, farmland: 2.5, houses: 1, houseArea: 60, savings: 0,
  hardship: ['illness'], medicalCost: 12000, since: '2025-03-01', reason: '配偶患病',
  payTo: 'bank', bank: '茂名农商银行', account: '6222021234567890128', holder: '示例甲', checkMeans: true, truthful: true,
}

export const foodContext: Context = {
  today: '2026-11-24',
  scenario: { applicant: 'entity', kind: 'new', business: 'catering', dineIn: 'yes' },
}

export const food: Answers = {
  company: '示例小食店', creditCode: '91440300708461136T', operator: '示例甲', operatorIdNumber: ids[0], mobile: '13800005678',
  registeredAt: { division: '440902001001', detail: '迎宾路 66 号' }, samePremises: 'same',
  area: 46, kitchen: 12, seats: 20, projects: ['hot', 'drinks'],
  staff: 4, manager: '示例甲', managerMobile: '13800005678', byCommitment: 'no', truthful: true,
  workers: [{ workerName: '示例甲', workerIdNumber: ids[0], post: 'cook', healthFrom: '2026-03-01', healthUntil: '2027-02-28' }],
}
