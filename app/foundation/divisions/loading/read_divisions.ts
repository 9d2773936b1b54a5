import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { inZones } from '#app/foundation/divisions/loading/functional_zones'
import { shortName } from '#app/foundation/divisions/loading/short_name'
import { place, type Place } from '#app/foundation/divisions/loading/place'

const levels = ['city', 'county', 'town', 'village']

/** All places in service, top down. State farms (`in_service=0`) and the province stay out. */
export function readDivisions(): Place[] {
  const csv = readFileSync(app.makePath('database/data/maoming_divisions.csv'), 'utf8')
  const official = csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .filter(([, , level, , , , inService]) => levels.includes(level) && inService === '1')
    .map(([code, name, level, parent, urbanRural, kind]) =>
      place({ gbCode: code, name, shortName: shortName(name), level: levels.indexOf(level) + 1, parentNo: Number(parent), kind, urbanRural })
    )
  return inZones(official)
}
