import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { place, type Place } from '#app/foundation/divisions/loading/place'

interface Zone {
  code: string
  name: string
  short: string
  parent_code: string
  category: string
  managedTowns: string[]
}

const ofZone = '功能区的代码为平台自定，是否独立设租户由业主确认'
const ofTown = ({ short }: Zone) => `由${short}托管系编者所知，未检索到可靠来源，由业主确认`

/** 功能区: county-level places without an official code. The towns they manage get path codes below the zone and keep their official ones. */
export function inZones(official: Place[]): Place[] {
  const { zones } = JSON.parse(readFileSync(app.makePath('database/data/functional_zones.json'), 'utf8')) as { zones: Zone[] }
  const moved = official.map((one) => {
    const zone = zones.find(({ managedTowns }) => managedTowns.some((town) => one.gbCode.startsWith(town.slice(0, 9))))
    return zone ? below(zone, one) : one
  })
  return [...moved, ...zones.map(asPlace)].sort((a, b) => a.no - b.no)
}

const asPlace = (zone: Zone) =>
  place({
    gbCode: zone.code,
    name: zone.name,
    shortName: zone.short,
    level: 2,
    parentNo: Number(zone.parent_code),
    kind: zone.category,
    pendingReview: ofZone,
  })

/** 440904103201 below 440971000000 is 440971103201. */
function below(zone: Zone, one: Place): Place {
  const path = (code: number | string) => Number(zone.code.slice(0, 6) + String(code).slice(6))
  const parentNo = one.level === 3 ? Number(zone.code) : path(one.parentNo!)
  return { ...one, no: path(one.gbCode), parentNo, pendingReview: ofTown(zone) }
}
