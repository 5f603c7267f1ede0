/** Makes src/core/law/generated from the tables of src/core/law/data, and refuses tables that contradict themselves. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { csvRows } from '../../src/files/classification/csv-rows.ts'

type Row = Readonly<Record<string, string>>
type Cell = string | number

const HEADER = '/** made by npm run generate; do not edit: the source is ../data. */\n'
const CONFIDENCES = ['sure', 'likely', 'unsure', 'local']
const LEVELS: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' }
const BUDGETS: Readonly<Record<string, string>> = {
  一般公共预算: 'generalPublic',
  政府性基金预算: 'governmentFund',
  国有资本经营预算: 'stateCapital',
  社会保险基金预算: 'socialInsurance',
}
const MAP_COLUMNS: Readonly<Record<string, string>> = {
  行政: 'administrative',
  事业: 'institution',
  不分: 'any',
}
const INCOME_KINDS: Readonly<Record<string, string>> = {
  资金性质: 'fundNature',
  预算收入行: 'budgetRow',
  决算收入行: 'accountsRow',
  决算收入栏: 'accountsColumn',
}

export function generate(): Record<string, string> {
  const functions = readTable('function.csv')
  const economics = readTable('economic.csv')
  const correspondences = readTable('economic-map.csv')
  const incomes = readTable('income.csv')

  checkBook('function.csv', functions, ['code'])
  checkBook('economic.csv', economics, ['scheme', 'code'])
  checkPeriods('economic-map.csv', correspondences, ['department_code', 'unit_kind'])
  checkPeriods('income.csv', incomes, ['kind', 'applies_to', 'code'])

  const functionBases = basesOf(functions)
  const economicBases = basesOf(economics)
  const ofScheme = (scheme: string) => economics.filter((row) => row.scheme === scheme)
  return {
    'src/core/law/generated/function.ts': file(
      ['PackedEntry'],
      [
        list('FUNCTION_BASES', 'string', functionBases.map(literal)),
        list(
          'FUNCTION',
          'PackedEntry',
          functions.map((row) => tuple([...entryCells(row, functionBases), word(BUDGETS, row, 'budget')])),
        ),
      ],
    ),
    'src/core/law/generated/economic.ts': file(
      ['PackedEntry'],
      [
        list('ECONOMIC_BASES', 'string', economicBases.map(literal)),
        list(
          'DEPARTMENT_ECONOMIC',
          'PackedEntry',
          ofScheme('department').map((row) => tuple(entryCells(row, economicBases))),
        ),
        list(
          'GOVERNMENT_ECONOMIC',
          'PackedEntry',
          ofScheme('government').map((row) => tuple(entryCells(row, economicBases))),
        ),
      ],
    ),
    'src/core/law/generated/economic-map.ts': file(
      ['PackedCorrespondence'],
      [
        list(
          'ECONOMIC_MAP',
          'PackedCorrespondence',
          correspondences.map((row) => tuple(correspondenceCells(row))),
        ),
      ],
    ),
    'src/core/law/generated/income.ts': file(
      ['PackedIncome'],
      [
        list(
          'INCOME',
          'PackedIncome',
          incomes.map((row) => tuple(incomeCells(row))),
        ),
      ],
    ),
  }
}

function entryCells(row: Row, bases: readonly string[]): readonly Cell[] {
  return [
    text(row, 'code'),
    text(row, 'name'),
    ...period(row),
    confidence(row),
    bases.indexOf(text(row, 'basis')),
  ]
}

function correspondenceCells(row: Row): readonly Cell[] {
  const note = row.note ?? ''
  const cells = [
    text(row, 'department_code'),
    word(MAP_COLUMNS, row, 'unit_kind'),
    text(row, 'government_code'),
  ]
  return [...cells, ...period(row), confidence(row), ...(note === '' ? [] : [note])]
}

function incomeCells(row: Row): readonly Cell[] {
  const cells = [word(INCOME_KINDS, row, 'kind'), row.code ?? '', text(row, 'name'), row.parent ?? '']
  return [
    ...cells,
    text(row, 'applies_to'),
    text(row, 'stands_for'),
    ...period(row),
    confidence(row),
    row.note ?? '',
  ]
}

function readTable(name: string): readonly Row[] {
  const path = fileURLToPath(new URL(`../../src/core/law/data/${name}`, import.meta.url))
  const [header, ...rows] = csvRows(readFileSync(path, 'utf8')).rows
  if (header === undefined) throw new Error(`${name} is empty`)
  return rows.map((row) => {
    if (row.cells.length !== header.cells.length) {
      throw new Error(
        `${name} line ${row.line} has ${row.cells.length} cells, the header has ${header.cells.length}`,
      )
    }
    return Object.fromEntries(header.cells.map((column, index) => [column, row.cells[index] ?? '']))
  })
}

function checkBook(name: string, rows: readonly Row[], key: readonly string[]): void {
  checkPeriods(name, rows, key)
  const codes = new Set(rows.map((row) => text(row, 'code')))
  for (const row of rows) {
    const code = text(row, 'code')
    if (LEVELS[code.length] !== row.level) throw new Error(`${name}: ${code} is not of level ${row.level}`)
    if (code.length > 3 && !codes.has(code.slice(0, -2))) throw new Error(`${name}: ${code} has no parent`)
  }
}

/** In one year a code has one name. */
function checkPeriods(name: string, rows: readonly Row[], key: readonly string[]): void {
  const lastYears = new Map<string, number>()
  const inOrder = rows.toSorted((a, b) =>
    text(a, 'valid_from_year').localeCompare(text(b, 'valid_from_year')),
  )
  for (const row of inOrder) {
    const id = key.map((column) => row[column]).join(' ')
    const [from, to] = period(row)
    if (to !== 0 && to < from) throw new Error(`${name}: ${id} ends before it begins`)
    if (from <= (lastYears.get(id) ?? 0)) throw new Error(`${name}: ${id} has two rows in ${from}`)
    lastYears.set(id, to === 0 ? Number.POSITIVE_INFINITY : to)
  }
}

const basesOf = (rows: readonly Row[]): readonly string[] =>
  [...new Set(rows.map((row) => text(row, 'basis')))].sort()

function text(row: Row, column: string): string {
  const found = row[column]
  if (found === undefined || found === '') throw new Error(`no ${column} in ${JSON.stringify(row)}`)
  return found
}

function word(words: Readonly<Record<string, string>>, row: Row, column: string): string {
  const found = words[text(row, column)]
  if (found === undefined) throw new Error(`unknown ${column} in ${JSON.stringify(row)}`)
  return found
}

function confidence(row: Row): string {
  const found = text(row, 'confidence')
  if (!CONFIDENCES.includes(found)) throw new Error(`unknown confidence in ${JSON.stringify(row)}`)
  return found
}

function period(row: Row): readonly [number, number] {
  return [year(text(row, 'valid_from_year')), row.valid_to_year === '' ? 0 : year(text(row, 'valid_to_year'))]
}

function year(written: string): number {
  if (!/^(19|20)\d\d$/.test(written)) throw new Error(`not a year: ${written}`)
  return Number.parseInt(written, 10)
}

const file = (types: readonly string[], lists: readonly string[]): string =>
  `${HEADER}import type { ${types.join(', ')} } from '../packed.ts'\n\n${lists.join('\n')}`
const list = (name: string, type: string, items: readonly string[]): string =>
  `export const ${name}: readonly ${type}[] = [\n${items.map((item) => `  ${item},\n`).join('')}]\n`
const tuple = (cells: readonly Cell[]): string => `[${cells.map(literal).join(', ')}]`
const literal = (cell: Cell): string =>
  typeof cell === 'number' ? String(cell) : `'${cell.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
