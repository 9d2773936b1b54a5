import { isRecord } from '../definition.js'
import { printable, unprintable, type ValueType } from './value_type.js'

const isDivision = (code: unknown): code is string => typeof code === 'string' && /^\d{12}$/.test(code)

/** Both parts taken back is an unanswered address, not a wrong one. */
const notBlank = (address: { division: string; detail: string }) => (address.division || address.detail ? address : null!)

/** Shape only: that the division exists and may be chosen here is asked of the server. */
export const division: ValueType<string> = {
  data: 'personal',
  read: (raw) => (typeof raw === 'string' ? raw : undefined),
  unreadable: () => '请选择到村（居）',
  problem: (value) => (isDivision(value) ? null : '请选择到村（居）'),
}

export const address: ValueType<{ division: string; detail: string }> = {
  data: 'personal',
  read: (raw) =>
    isRecord(raw) && Object.entries(raw).every(([key, part]) => ['division', 'detail'].includes(key) && typeof part === 'string')
      ? notBlank({ division: String(raw.division ?? ''), detail: String(raw.detail ?? '').trim() })
      : undefined,
  unreadable: () => '请选择区划并填写门牌号',
  problem({ division: code, detail }) {
    if (!isDivision(code)) return '请选择到村（居）'
    if (!detail) return '请填写到门牌号'
    if (!printable(detail)) return unprintable
    return [...detail].length > 100 ? '门牌号最多 100 个字' : null
  },
  text: ({ detail }) => detail,
  mask: () => '（地址已隐藏）',
}

/** CGCS2000, six decimals; Guangdong's bounds catch swapped coordinates. */
export const point: ValueType<{ lng: number; lat: number }> = {
  data: 'personal',
  read: (raw) =>
    isRecord(raw) && typeof raw.lng === 'number' && typeof raw.lat === 'number' ? { lng: raw.lng, lat: raw.lat } : undefined,
  unreadable: () => '请在地图上选点',
  problem: ({ lng, lat }) => (lng > 109 && lng < 118 && lat > 20 && lat < 26 ? null : '所选位置不在广东省内'),
  text: ({ lng, lat }) => `东经 ${lng.toFixed(6)}，北纬 ${lat.toFixed(6)}`,
  mask: () => '（位置已隐藏）',
}
