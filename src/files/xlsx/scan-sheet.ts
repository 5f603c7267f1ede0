/** The cells of a sheet as its XML has them, taken from the stream one by one, so that empty ones cost nothing. */
import type { OfficePart } from '../zip/office-package.ts'
import { torn } from '../zip/refusal.ts'
import type { XmlAttributes } from '../zip/xml-scan.ts'
import { type CellRange, COLUMN_COUNT, parseAddress, parseRange } from './cell-address.ts'
import { movedFormula } from './shared-formula.ts'
import { type SharedText, TextCollector } from './shared-strings.ts'

export interface ScannedCell {
  readonly row: number
  readonly column: number
  readonly style: string | undefined
  /** `s`, `str`, `inlineStr`, `b`, `e`, `n`, `d` */
  readonly type: string
  /** `undefined` if the file has none. */
  readonly value: SharedText | undefined
  /** Worked out only for cells that are kept, since one that is shared must be moved to each of its cells. */
  readonly formula: (() => string) | undefined
}

export interface ScannedSheet {
  readonly merges: readonly CellRange[]
  readonly isRowHidden: (row: number) => boolean
  readonly isColumnHidden: (column: number) => boolean
  /** Whether merges were left out, since no sheet has as many. */
  readonly hasTooManyMerges: boolean
  readonly header: string
  readonly footer: string
  readonly drawings: readonly string[]
  /** Programs of embedded objects, names of check boxes and other controls. */
  readonly objects: readonly string[]
}

const MOST_MERGES = 50_000

export function scanSheet(
  part: OfficePart,
  cell: (found: ScannedCell, areZerosShown: boolean) => void,
): ScannedSheet {
  const scan = new SheetScan(cell, part.name)
  part.scan({
    open: (name, attributes) => scan.open(name, attributes),
    close: (name) => scan.close(name),
    text: (text) => scan.text(text),
  })
  return scan.sheet
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly attributes: XmlAttributes
  value?: SharedText
  formula?: () => string
}

interface SharedMaster {
  readonly row: number
  readonly column: number
  readonly formula: string
}

class SheetScan {
  readonly #emit: (found: ScannedCell, areZerosShown: boolean) => void
  readonly #partName: string
  readonly #collector = new TextCollector()
  readonly #merges: CellRange[] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns: { readonly from: number; readonly to: number }[] = []
  readonly #shared = new Map<string, SharedMaster>()
  readonly #drawings: string[] = []
  readonly #objects: string[] = []
  readonly #running = { oddHeader: '', oddFooter: '' }
  #areZerosShown = true
  #areRowsHidden = false
  #hasTooManyMerges = false
  #row = -1
  #column = -1
  #cell: OpenCell | undefined
  #formula: XmlAttributes | undefined
  /** The element whose text is being collected. */
  #inside: string | undefined

  readonly #beginnings = new Map<string, (attributes: XmlAttributes) => void>([
    ['row', (attributes) => this.#openRow(attributes)],
    ['c', (attributes) => this.#openCell(attributes)],
    ['f', (attributes) => this.#openFormula(attributes)],
    ['mergeCell', (attributes) => this.#merge(parseRange(attributes.get('ref')))],
    ['col', (attributes) => this.#columns(attributes)],
    ['sheetView', (attributes) => this.#view(attributes)],
    ['sheetFormatPr', (attributes) => this.#rows(attributes)],
    ['drawing', (attributes) => this.#drawings.push(attributes.get('r:id') ?? '')],
    ['control', (attributes) => this.#objects.push(attributes.get('name') ?? 'control')],
    ['oleObject', (attributes) => this.#objects.push(attributes.get('progId') ?? 'OLE')],
    ...['v', 'oddHeader', 'oddFooter'].map((name) => [name, () => this.#collect(name)] as const),
  ])

  constructor(emit: (found: ScannedCell, areZerosShown: boolean) => void, partName: string) {
    this.#emit = emit
    this.#partName = partName
  }

  get sheet(): ScannedSheet {
    const [hidden, columns] = [this.#hiddenRows, this.#hiddenColumns]
    return {
      merges: this.#merges,
      isRowHidden: (row) => this.#areRowsHidden !== hidden.has(row),
      isColumnHidden: (column) => columns.some(({ from, to }) => column >= from && column <= to),
      hasTooManyMerges: this.#hasTooManyMerges,
      header: this.#running.oddHeader,
      footer: this.#running.oddFooter,
      drawings: this.#drawings,
      objects: this.#objects,
    }
  }

  open(name: string, attributes: XmlAttributes): void {
    const begin = this.#beginnings.get(name)
    if (begin === undefined) this.#collector.open(name)
    else begin(attributes)
  }

  text(text: string): void {
    if (this.#inside === undefined) this.#collector.text(text)
    else this.#collector.add(text)
  }

  close(name: string): void {
    this.#collector.close(name)
    if (name === 'c') this.#closeCell()
    else if (name === 'is' && this.#cell !== undefined) this.#cell.value = this.#collector.take()
    else if (name === this.#inside) {
      this.#inside = undefined
      const found = this.#collector.take()
      if (name === 'v' && this.#cell !== undefined) this.#cell.value = found
      else if (name === 'f') this.#closeFormula(found.text)
      else if (name === 'oddHeader' || name === 'oddFooter') this.#running[name] = found.text
    }
  }

  #collect(name: string): void {
    this.#inside = name
  }

  #openFormula(attributes: XmlAttributes): void {
    this.#formula = attributes
    this.#collect('f')
  }

  #view(attributes: XmlAttributes): void {
    if (isFalse(attributes.get('showZeros'))) this.#areZerosShown = false
  }

  #rows(attributes: XmlAttributes): void {
    if (isTrue(attributes.get('zeroHeight'))) this.#areRowsHidden = true
  }

  #openRow(attributes: XmlAttributes): void {
    const printed = attributes.get('r')
    this.#row = printed === undefined ? this.#row + 1 : this.#position(`A${printed}`).row
    this.#column = -1
    const isHidden = attributes.get('hidden')
    // Where all rows are hidden, those are kept that are not.
    if (this.#areRowsHidden ? isFalse(isHidden ?? '0') : isTrue(isHidden)) this.#hiddenRows.add(this.#row)
  }

  #openCell(attributes: XmlAttributes): void {
    const printed = attributes.get('r')
    const { row, column } =
      printed === undefined ? { row: this.#row, column: this.#column + 1 } : this.#position(printed)
    if (column >= COLUMN_COUNT || row < 0) throw torn('XLSX', `${this.#partName}: ${printed ?? 'c'}`)
    this.#column = column
    this.#cell = { row, column, attributes }
  }

  #position(address: string): { readonly row: number; readonly column: number } {
    const position = parseAddress(address)
    if (position === undefined) throw torn('XLSX', `${this.#partName}: ${address.slice(0, 20)}`)
    return position
  }

  #closeFormula(text: string): void {
    const cell = this.#cell
    const attributes = this.#formula
    this.#formula = undefined
    if (cell === undefined || attributes === undefined) return
    const shared = attributes.get('t') === 'shared' ? attributes.get('si') : undefined
    const master = shared === undefined ? undefined : this.#shared.get(shared)
    if (shared !== undefined && text !== '') this.#shared.set(shared, { ...cell, formula: text })
    const [rows, columns] = [cell.row - (master?.row ?? 0), cell.column - (master?.column ?? 0)]
    // A table of what-if values has no formula in its words.
    cell.formula = () =>
      `=${text === '' && master !== undefined ? movedFormula(master.formula, rows, columns) : text}`
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (cell === undefined || (cell.value === undefined && cell.formula === undefined)) return
    const { row, column, attributes, value, formula } = cell
    const [style, type] = [attributes.get('s'), attributes.get('t') ?? 'n']
    this.#emit({ row, column, style, type, value, formula }, this.#areZerosShown)
  }

  #columns(attributes: XmlAttributes): void {
    const [from, to] = ['min', 'max'].map((name) => Number.parseInt(attributes.get(name) ?? '', 10) - 1)
    if (
      isTrue(attributes.get('hidden')) &&
      from !== undefined &&
      to !== undefined &&
      this.#hiddenColumns.length < COLUMN_COUNT
    )
      this.#hiddenColumns.push({ from, to })
  }

  #merge(range: CellRange | undefined): void {
    if (range === undefined) return
    if (this.#merges.length < MOST_MERGES) this.#merges.push(range)
    else this.#hasTooManyMerges = true
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'
