/** Makes src/core/law/generated/standards.ts from the table of expenditure standards, and refuses rows that contradict one another. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseAmount } from '../../src/core/kernel/fen.ts'
import { csvRows } from '../../src/files/classification/csv-rows.ts'

type Row = Readonly<Record<string, string>>

const TABLE = fileURLToPath(new URL('../../src/core/law/data/standards.csv', import.meta.url))
const HEADER = '/** made by npm run generate; do not edit: the source is ../data. */\n'
const CONFIDENCES = ['sure', 'likely', 'unsure', 'local']

export function generate(): Record<string, string> {
  const rows = readTable()
  checkPeriods(rows)
  const list = rows.map((row) => `  ${literal(row)},\n`).join('')
  const text = `${HEADER}import { fen } from '../../kernel/fen.ts'\nimport type { ExpenditureStandard } from '../standards/standard.ts'\n\nexport const STANDARDS: readonly ExpenditureStandard[] = [\n${list}]\n`
  return { 'src/core/law/generated/standards.ts': text }
}

function readTable(): readonly Row[] {
  const [head, ...body] = csvRows(readFileSync(TABLE, 'utf8')).rows
  return body.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])),
  )
}

/** For one item, class, place and region there is one standard in a year. */
function checkPeriods(rows: readonly Row[]): void {
  const lastYears = new Map<string, number>()
  for (const row of rows.toSorted((a, b) =>
    filled(a, 'valid_from_year').localeCompare(filled(b, 'valid_from_year')),
  )) {
    const id = [row.item, row.class, row.place, row.region].join(' ')
    const from = year(filled(row, 'valid_from_year'))
    if (from <= (lastYears.get(id) ?? 0)) throw new Error(`standards.csv: ${id} has two rows in ${from}`)
    lastYears.set(
      id,
      row.valid_to_year === '' ? Number.POSITIVE_INFINITY : year(filled(row, 'valid_to_year')),
    )
  }
}

function literal(row: Row): string {
  const limit = parseAmount(filled(row, 'limit_yuan'), 'yuan')
  if (!limit.ok || limit.value === null) throw new Error(`standards.csv: no limit in ${JSON.stringify(row)}`)
  const confidence = filled(row, 'confidence')
  if (!CONFIDENCES.includes(confidence)) throw new Error(`standards.csv: unknown confidence ${confidence}`)
  const fields = [
    `item: ${quoted(filled(row, 'item'))}`,
    `words: ${words(filled(row, 'words'))}`,
    ...(row.class === ''
      ? []
      : [`grade: { name: ${quoted(filled(row, 'class'))}, words: ${words(filled(row, 'class_words'))} }`]),
    ...(row.place === ''
      ? []
      : [`place: { name: ${quoted(filled(row, 'place'))}, words: ${words(filled(row, 'place_words'))} }`]),
    `region: ${quoted(filled(row, 'region'))}`,
    `limit: fen(${limit.value}n)`,
    `per: ${words(filled(row, 'per'))}`,
    `validFromYear: ${year(filled(row, 'valid_from_year'))}`,
    ...(row.valid_to_year === '' ? [] : [`validToYear: ${year(filled(row, 'valid_to_year'))}`]),
    `confidence: ${quoted(confidence)}`,
    `document: ${quoted(filled(row, 'document'))}`,
    ...(row.note === '' ? [] : [`note: ${quoted(filled(row, 'note'))}`]),
  ]
  return `{ ${fields.join(', ')} }`
}

function filled(row: Row, column: string): string {
  const found = row[column]
  if (found === undefined || found === '')
    throw new Error(`standards.csv: no ${column} in ${JSON.stringify(row)}`)
  return found
}

function year(written: string): number {
  if (!/^(19|20)\d\d$/.test(written)) throw new Error(`standards.csv: not a year: ${written}`)
  return Number.parseInt(written, 10)
}

const words = (list: string): string => `[${list.split(' ').map(quoted).join(', ')}]`
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
