import { readFileSync, readdirSync } from 'node:fs'

const read = (pid: number, file: string) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: number) => {
  const stat = read(pid, 'stat')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

const all = () => readdirSync('/proc').filter((one) => /^\d+$/.test(one)).map(Number)

export const commandOf = (pid: number) => read(pid, 'cmdline').replaceAll('\0', ' ').trim()

/** All that descend from a process. */
export const descendants = (pid: number): number[] =>
  all().filter((one) => parentOf(one) === pid).flatMap((child) => [child, ...descendants(child)])
