/** The title of a cover in lines: one that is too long for a line breaks around the name of the unit, and within it only where a name has a joint. */
import { textWidth } from './text-width.ts'

/** `room` in widths of a Chinese character. */
export function coverTitle(title: string, unit: string, room: number): string {
  const at = title.indexOf(unit)
  if (textWidth(title) <= room || at === -1 || unit === '') return title
  return [title.slice(0, at), ...nameLines(unit, room), title.slice(at + unit.length)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
}

/** What a cover says below its title: not the title again, nor the lines that make it up together. */
export function linesBelowTitle(cover: readonly string[], title: string): readonly string[] {
  const isTitle = (lines: readonly string[]): boolean =>
    lines.join('').replace(/\s/g, '') === title.replace(/\s/g, '')
  const count = cover.findIndex((_, at) => isTitle(cover.slice(0, at + 1))) + 1
  return cover.slice(count).filter((line) => !isTitle([line]))
}

/** A line below the title: one that is too long breaks behind the sign next to its middle. */
export function coverLine(line: string, room: number): string {
  if (textWidth(line) <= room) return line
  const half = line.length / 2
  const [at] = [...line.matchAll(/[，、；,;]/g)]
    .map(({ index }) => index + 1)
    .toSorted((a, b) => Math.abs(a - half) - Math.abs(b - half))
  return at === undefined || at === line.length ? line : `${line.slice(0, at)}\n${line.slice(at)}`
}

/** Behind it the name of a place, or of the government that the body belongs to, has ended. */
const JOINT = /人民政府|委员会|开发区|管理区|新区|[省市区县旗镇乡]|街道/gu
/** Shares of the name between which it may be broken. */
const EVEN = [0.3, 0.7] as const

/** A name that is wider than the line in two, at the joint next to its middle, or in halves if it has none there. */
function nameLines(name: string, room: number): readonly string[] {
  if (textWidth(name) <= room) return [name]
  const half = name.length / 2
  const joints = [...name.matchAll(JOINT)].map(({ 0: words, index }) => index + words.length)
  const [joint = Math.ceil(half)] = joints
    .filter((at) => at >= EVEN[0] * name.length && at <= EVEN[1] * name.length)
    .toSorted((a, b) => Math.abs(a - half) - Math.abs(b - half))
  return [name.slice(0, joint), name.slice(joint)]
}
