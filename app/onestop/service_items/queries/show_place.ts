import { inAnyDoor } from '#app/core/tenancy/doors'
import { Division } from '#modules/foundation/divisions'

export interface PlaceChoice {
  label: string
  /** What is chosen on this level, if anything. */
  no: number | null
  options: { no: number; name: string }[]
}

/** Where somebody wants a thing done: a place and the way to it, with what may be chosen on each level. */
export interface ChosenPlace {
  no: number | null
  name: string | null
  level: number
  choices: PlaceChoice[]
}

const labels = ['县（市、区）', '镇（街道）', '村（社区）']

/** An unknown place is no place: the choice begins again. */
export const showPlace = (placeNo: number | null): Promise<ChosenPlace> =>
  inAnyDoor(async () => {
    const chosen = placeNo === null ? null : await Division.find(placeNo)
    const city = await Division.query().where('level', 1).firstOrFail()
    const up = chosen?.up ?? [city.no]
    const open = up.slice(0, labels.length)
    const children = await Division.query().whereIn('parentNo', open).orderBy('no')
    const path = await Division.query().whereIn('no', up).orderBy('no')
    return {
      no: chosen?.no ?? null,
      name: chosen ? path.slice(chosen.level > 1 ? 1 : 0).map(({ shortName }) => shortName).join('') : null,
      level: chosen?.level ?? 0,
      choices: open.map((parent, at) => ({
        label: labels[at],
        no: up[at + 1] ?? null,
        options: children.filter(({ parentNo }) => parentNo === parent).map(({ no, shortName: name }) => ({ no, name })),
      })),
    }
  })
