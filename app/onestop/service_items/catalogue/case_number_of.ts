/** 办件编号, 43 characters: implement code (31), day in Asia/Shanghai (8), serial of that code on that day (4). */
export function caseNumberOf(implementCode: string, day: string, serial: number) {
  if (serial > 9999) throw new RangeError(`${implementCode} has no serial left on ${day}`)
  return `${implementCode}${day.replaceAll('-', '')}${String(serial).padStart(4, '0')}`
}
