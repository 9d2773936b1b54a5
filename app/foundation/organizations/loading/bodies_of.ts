import { creditCode } from '#app/foundation/organizations/loading/credit_code'

export interface KnownDepartment {
  word: string
  /** Registration and class: 11 机关, 12 事业单位, 13 群团, 91 企业. */
  kind: string
  serial: number
  /** False for a class of enterprises whose names are not known. */
  named?: boolean
}

interface Home {
  no: number
  level: number
  gbCode: string
  name: string
  shortName: string
  kind: string
}

export interface Body {
  tenantNo: number
  word: string
  name: string
  creditCode: string
  pendingReview: string
}

/** One letter for each place with departments: two bodies never share the nine characters of their own. */
const letters: Record<string, string> = {
  440900: 'C', 440902: 'X', 440904: 'Y', 440981: 'A', 440982: 'B', 440983: 'D', 440971: 'E', 440972: 'F', 440973: 'G',
}

const synthetic = '统一社会信用代码为合成，待业主提供'
const digits = (no: number) => String(no).padStart(4, '0')
/** 1902 villages stand in one row of numbers: the last six digits of the path code, with the county's letter. */
const own = (home: Home, kind: string) =>
  creditCode(kind, home.gbCode.slice(0, 6), `M${letters[String(home.no).slice(0, 6)]}${String(home.no).slice(6)}`)

/** The bodies that a place has: one for each department of the catalogue down to the county, one of its own in towns and villages. */
export function bodiesOf(home: Home, known: KnownDepartment[]): Body[] {
  if (home.level > 2) return [centre(home)]
  return known.map(({ word, kind, serial, named = true }) => ({
    tenantNo: home.no,
    word,
    name: named ? `${home.shortName}${word}` : word,
    creditCode: creditCode(kind, home.gbCode.slice(0, 6), `MB9${letters[home.gbCode.slice(0, 6)]}${digits(serial)}`),
    pendingReview: [
      synthetic,
      !named && '具体单位未提供',
      home.kind === 'functional_zone' && '功能区是否设此部门由业主确认',
      home.level === 2 && word === '消防救援支队' && '县级机构的名称由业主确认',
    ]
      .filter(Boolean)
      .join('；'),
  }))
}

const centre = (home: Home): Body => ({
  tenantNo: home.no,
  word: '综合',
  name: home.level === 3 ? `${home.shortName}公共服务办公室（便民服务中心）` : `${home.shortName}便民服务站`,
  creditCode: own(home, home.level === 3 ? '11' : '54'),
  pendingReview: synthetic,
})
