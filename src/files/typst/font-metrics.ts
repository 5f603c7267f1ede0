/** What a TrueType file says of its characters: which it has, and how wide they are. Columns are planned with it, and what cannot be printed is known beforehand. */

export interface FontMetrics {
  readonly has: (codePoint: number) => boolean
  /** In ems; a character that the font lacks is as wide as an ideograph. */
  readonly advance: (codePoint: number) => number
  /** Of a line of text, in ems. */
  readonly width: (text: string) => number
}

const HORIZONTAL_HEADER_COUNT = 34
const UNITS_PER_EM = 18
/** Segmented coverage: groups of code points from, to and their first glyph. */
const FORMAT_OF_GROUPS = 12

/** The words of a table are measured again for each size that is tried. */
const LONGEST_REMEMBERED = 60
const MOST_REMEMBERED = 20_000

export function fontMetrics(file: Buffer): FontMetrics {
  const tables = tablesOf(file)
  const at = (tag: string): number => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`the font has no table ${tag}`)
    return found
  }
  const unitsPerEm = file.readUInt16BE(at('head') + UNITS_PER_EM)
  const count = file.readUInt16BE(at('hhea') + HORIZONTAL_HEADER_COUNT)
  const advances = at('hmtx')
  const glyphOf = glyphFinder(file, at('cmap'))
  const advance = (codePoint: number): number => {
    const glyph = glyphOf(codePoint)
    if (glyph === 0) return 1
    return file.readUInt16BE(advances + 4 * Math.min(glyph, count - 1)) / unitsPerEm
  }
  const known = new Map<number, number>()
  const remembered = (codePoint: number): number => {
    let width = known.get(codePoint)
    if (width === undefined) {
      width = advance(codePoint)
      known.set(codePoint, width)
    }
    return width
  }
  const widths = new Map<string, number>()
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: remembered,
    width: (text) => {
      const known = widths.get(text)
      if (known !== undefined) return known
      let sum = 0
      for (const character of text) sum += remembered(character.codePointAt(0) ?? 0)
      if (text.length <= LONGEST_REMEMBERED) {
        if (widths.size >= MOST_REMEMBERED) widths.clear()
        widths.set(text, sum)
      }
      return sum
    },
  }
}

/** Where each table begins. */
function tablesOf(file: Buffer): ReadonlyMap<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const record = 12 + 16 * index
    tables.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8))
  }
  return tables
}

/** Glyph 0 stands for what the font lacks. */
function glyphFinder(file: Buffer, cmap: number): (codePoint: number) => number {
  const start = subtable(file, cmap)
  const groups = file.readUInt32BE(start + 12)
  const group = (index: number): number => start + 16 + 12 * index
  return (codePoint) => {
    let low = 0
    let high = groups - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const from = file.readUInt32BE(group(middle))
      if (codePoint < from) high = middle - 1
      else if (codePoint > file.readUInt32BE(group(middle) + 4)) low = middle + 1
      else return file.readUInt32BE(group(middle) + 8) + codePoint - from
    }
    return 0
  }
}

function subtable(file: Buffer, cmap: number): number {
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const start = cmap + file.readUInt32BE(cmap + 4 + 8 * index + 4)
    if (file.readUInt16BE(start) === FORMAT_OF_GROUPS) return start
  }
  throw new Error('the font has no table of all its characters')
}
