/**
 * 实施编码, 31 characters: credit code of the body (18), level of exercise (1 国 2 省 3 市 4 县 5 镇 6 村), basic code of the item (12).
 * Ours are synthetic (right in form, assigned by nobody) until the owner gives the real ones.
 */
export const implementCode = (creditCode: string, level: number, basicCode: string) => `${creditCode}${level + 2}${basicCode}`

const form = /^(?<body>[0-9A-HJ-NPQRTUWXY]{18})(?<level>[1-7])(?<basic>(?<region>\d{2})(?<type>\d{2})(?<department>\d{2})(?<main>\d{3})(?<sub>\d{3}))$/

export const parseImplementCode = (code: string) => form.exec(code)?.groups ?? null
