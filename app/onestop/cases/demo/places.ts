import type { Browser } from '#app/onestop/cases/demo/browser'
import { Refused } from '#app/onestop/cases/demo/refused'

export interface DemoPlace {
  /** Our path code, 12 digits. */
  code: string
  name: string
  level: number
}

export const levels = { city: 1, county: 2, town: 3, village: 4 } as const
export type LevelName = keyof typeof levels

const city: DemoPlace = { code: '440900000000', name: '茂名市', level: 1 }

/** The town asked for, with the places above it and a village of it. */
export async function placesOf(browser: Browser, asked: string): Promise<Record<LevelName, DemoPlace>> {
  const below: Below = (of) => browser.json(`/divisions/children${of ? `?of=${of}` : ''}`)
  const { county, town } = await findTown(below, asked)
  const villages = await below(town.code)
  const village = villages.find(({ code }) => code === asked) ?? villages[0]
  if (!village) throw new Refused(`${town.name}没有村（居），请换一个镇（街道）`)
  return { city, county, town, village }
}

type Below = (of?: string) => Promise<DemoPlace[]>

/** By name, by our code or a village's of it, or by the official code where a functional zone manages the town. */
async function findTown(below: Below, asked: string) {
  for (const county of await below()) {
    for (const town of await below(county.code)) {
      if (town.name === asked || town.code === `${asked.slice(0, 9)}000`) return { county, town }
    }
  }
  if (/^44090\d{7}$/.test(asked)) return findTown(below, await underZone(below, asked))
  throw new Refused(`没有找到镇（街道）“${asked}”，请写全称或 12 位代码`)
}

/** The zones' towns keep the digits of the town. */
async function underZone(below: Below, official: string) {
  for (const { code } of await below()) {
    if (!/^44097/.test(code)) continue
    const town = (await below(code)).find((one) => one.code.slice(6, 9) === official.slice(6, 9))
    if (town) return town.code
  }
  throw new Refused(`没有找到镇（街道）“${official}”，请写全称或 12 位代码`)
}
