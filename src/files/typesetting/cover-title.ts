/** The title of a cover in lines: one that is too long for a line breaks before and behind the name of the unit, not within it. */
import { textWidth } from './text-width.ts'

/** `room` in widths of a Chinese character. */
export function coverTitle(title: string, unit: string, room: number): string {
  const at = title.indexOf(unit)
  if (textWidth(title) <= room || at === -1 || unit === '') return title
  return [title.slice(0, at), unit, title.slice(at + unit.length)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
}
