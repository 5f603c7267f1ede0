/** Reads comma-separated text into rows of cells, each row with the line it begins in. */

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvReading {
  readonly rows: readonly CsvRow[]
  /** The line where a quotation mark opens that is never closed. */
  readonly openQuoteLine?: number
}

const SEPARATORS = [',', '\t', ';', '，'] as const

/**
 * RFC 4180 with what spreadsheets really write: any line end, a byte order mark, tabs or semicolons as
 * separators (the one that is most frequent in the first line, if the caller knows none). A quoted cell may hold line ends, and `""`
 * in it is one mark; a mark inside an unquoted cell is a character like any other.
 */
export function csvRows(text: string, knownSeparator?: string): CsvReading {
  const source = text.replace(/^\ufeff/, '')
  const separator = knownSeparator ?? separatorOf(source)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let position = 0
  let line = 1
  let rowLine = 1
  while (position < source.length) {
    if (source[position] === '"') {
      const quoted = quotedCell(source, position)
      if (quoted === undefined) return { rows, openQuoteLine: rowLine }
      // What stands between the closing mark and the next separator was written too, so it is kept.
      const end = plainEnd(source, quoted.end, separator)
      cells.push(quoted.text + source.slice(quoted.end, end))
      line += quoted.lineEnds
      position = end
    } else {
      const end = plainEnd(source, position, separator)
      cells.push(source.slice(position, end))
      position = end
    }
    if (source[position] === separator) {
      position++
      if (position < source.length) continue
      cells.push('')
    }
    rows.push({ line: rowLine, cells })
    cells = []
    position += source.startsWith('\r\n', position) ? 2 : 1
    line++
    rowLine = line
  }
  return { rows }
}

function separatorOf(source: string): string {
  const first = source.slice(0, plainEnd(source, 0, ''))
  const counts = SEPARATORS.map((separator) => first.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}

function plainEnd(source: string, start: number, separator: string): number {
  let end = start
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end++
  return end
}

function quotedCell(
  source: string,
  start: number,
): { text: string; end: number; lineEnds: number } | undefined {
  let position = start + 1
  for (;;) {
    const close = source.indexOf('"', position)
    if (close === -1) return undefined
    if (source[close + 1] === '"') {
      position = close + 2
      continue
    }
    const text = source.slice(start + 1, close).replaceAll('""', '"')
    return { text, end: close + 1, lineEnds: text.split(/\r\n|\r|\n/).length - 1 }
  }
}
