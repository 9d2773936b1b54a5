import type { Answers } from '#app/onestop/forms/engine/definition'

/** Where the usual answer would be a wrong one: by form and code of the field. */
export const knownAnswers: Record<string, Answers> = {
  oldAgeAllowance: { idNumber: '440999194003150014' },
  foodPermit: { healthUntil: '2031-12-31', expires: '2031-12-31' },
  publicPlaceHealth: { healthUntil: '2031-12-31', expires: '2031-12-31' },
  ruralHomestead: { area: 80, base: 60 },
  dangerousHouse: { level: 'c', builtIn: 1985 },
  birthRegistration: { spouseIdNumber: '440999198512120022' },
  roadFreight: { testedUntil: '2031-12-31', totalMass: 12000 },
  roadOccupation: { walkLeft: 2 },
  nurseRegistration: { examYear: 2024 },
  rideHailingDriver: { firstOn: '2015-06-01', licenceUntil: '2031-06-01' },
}
