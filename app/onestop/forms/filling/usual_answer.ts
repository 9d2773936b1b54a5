import type { Context, Field } from '#app/onestop/forms/engine/definition'
import { sampleCreditCode, sampleIdNumber } from '#app/onestop/forms/filling/sample_person'

/** What a patient person would write; `n` makes rows and people differ, `village` (12 digits) is where they live. */
export function usualAnswer({ type, form, label, options = [], min, maxLength = 200, rows }: Field, { today }: Context, { n, village }: { n: number; village: string }): unknown {
  switch (type) {
    case 'group':
      return Array.from({ length: Math.max(1, rows!.min) }, () => ({}))
    case 'text':
      return form ? shapes[form] : [...`示例：${label.replace(/（.*）/, '')}`].slice(0, maxLength).join('')
    case 'integer':
    case 'number':
    case 'money':
      return Math.max(1, Math.ceil(Number(min ?? 1)))
    case 'date':
      return typeof min === 'string' && min !== 'today' ? min : today
    case 'choice':
      return options[0].code
    case 'choices':
      return [options[0].code]
    case 'consent':
      return true
    case 'idCard':
      return sampleIdNumber('1988-03-15', 500 + n)
    case 'creditCode':
      return sampleCreditCode(n)
    case 'mobile':
      return `1380000${String(1000 + n)}`
    case 'bankCard':
      return '6222021234567890128'
    case 'division':
      return village
    case 'address':
      return { division: village, detail: '示例路 1 号' }
    case 'point':
      return { lng: 110.9, lat: 21.6 }
    case 'files':
      return ['00000000-0000-7000-8000-000000000001']
  }
}

const shapes = { chineseName: '示例甲', licenceNumber: '示例2026001', plateNumber: '粤K12345' }
