/** A profile's file (地区口径) into a Profile, with every fault of it told at once. */
import { KINDS } from '../../core/budget/department.ts'
import type { Profile } from '../../core/disclosure/profile.ts'
import { profileFaults } from '../../core/disclosure/check-profile.ts'
import type { CurrencyUnit } from '../../core/kernel/fen.ts'
import { FIRST_YEAR, fiscalYear, parseFiscalYear, type FiscalYear } from '../../core/kernel/fiscal-year.ts'
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import type {
  BlockLayout,
  ColumnLayout,
  FooterAmount,
  FooterRow,
  FooterText,
  HeadLine,
  LabelColumn,
  Note,
  Ordinals,
  RowLayout,
  StatementLayout,
  ZeroStyle,
} from '../../core/statements/layout.ts'
import type { YamlMap, YamlTree } from '../yaml/tree.ts'

export interface ProfileRead {
  /** Absent if anything is wrong with it. */
  readonly profile?: Profile
  readonly problems: readonly Problem[]
}

const CURRENCIES: Readonly<Record<string, CurrencyUnit>> = { 元: 'yuan', 万元: 'tenThousandYuan' }
const YES_NO: Readonly<Record<string, boolean>> = { yes: true, no: false, 是: true, 否: false }
const ZEROS: Readonly<Record<string, ZeroStyle>> = { blank: 'blank', zero: 'zero' }
const ORDINALS: Readonly<Record<string, Ordinals>> = { chinese: 'chinese', chineseNian: 'chineseNian', arabic: 'arabic' }
const ORIENTATIONS = { portrait: 'portrait', landscape: 'landscape' } as const
const LEVELS = { class: 'class', section: 'section', item: 'item' } as const
const WHEN = { always: 'always', empty: 'empty', filled: 'filled' } as const
const SHOWN: Readonly<Record<LabelColumn, LabelColumn>> = {
  label: 'label',
  code: 'code',
  codeClass: 'codeClass',
  codeSection: 'codeSection',
  codeItem: 'codeItem',
  name: 'name',
  rowNumber: 'rowNumber',
  owner: 'owner',
  remark: 'remark',
}

const STYLE_KEYS = ['currency', 'decimals', 'thousands', 'trimZeros', 'zero', 'orientation', 'rowNumbers', 'columnNumbers', 'head'] as const
const PROFILE_KEYS = ['profile', 'locality', 'kind', 'name', 'years', 'statements', ...STYLE_KEYS]
const STATEMENT_KEYS = ['statement', 'number', 'title', 'blocks', 'footer', 'notes', ...STYLE_KEYS]

type Style = Omit<StatementLayout, 'statement' | 'number' | 'title' | 'blocks' | 'footer' | 'notes'>

const PLAIN: Style = {
  head: [],
  currency: 'tenThousandYuan',
  decimals: 2,
  thousands: false,
  trimZeros: false,
  zero: 'blank',
  orientation: 'portrait',
  isNumberedByRow: false,
  isNumberedByColumn: false,
}

export function readProfile(tree: YamlTree, file: string): ProfileRead {
  const reader = new Reader(file)
  const map = reader.map(tree)
  if (map === undefined) return { problems: reader.problems }
  reader.knownKeys(map, PROFILE_KEYS)
  const style = readStyle(reader, map, PLAIN)
  const [fromYear, toYear] = readYears(reader, map)
  const profile: Profile = {
    id: reader.text(map, 'profile'),
    locality: reader.text(map, 'locality'),
    kind: reader.word(map, 'kind', Object.fromEntries(KINDS.map((kind) => [kind, kind]))) ?? 'budget',
    name: reader.text(map, 'name'),
    fromYear,
    ...(toYear === undefined ? {} : { toYear }),
    statements: reader.list(map, 'statements').map((item) => readStatement(reader, item, style)),
  }
  const problems = reader.problems.length > 0 ? reader.problems : profileFaults(profile).map((one) => ({ ...one, place: { file } }))
  return problems.length > 0 ? { problems } : { profile, problems }
}

/** `2023`, `2020-2022`, or `2023-` for what is still in force. */
function readYears(reader: Reader, map: YamlMap): readonly [FiscalYear, FiscalYear | undefined] {
  const text = reader.text(map, 'years')
  const [from = '', to] = text.split(/[-—–]/)
  const first = parseFiscalYear(from)
  const last = to === undefined ? first : to.trim() === '' ? undefined : parseFiscalYear(to)
  if (!first.ok || (last !== undefined && !last.ok)) {
    if (text !== '') reader.fault(map, 'PRF-006', { key: 'years', found: text, allowed: '2023、2020-2022、2023-' })
    return [fiscalYear(FIRST_YEAR), undefined]
  }
  return [first.value, last?.value]
}

function readStyle(reader: Reader, map: YamlMap, otherwise: Style): Style {
  return {
    head: reader.has(map, 'head') ? reader.list(map, 'head').map((item) => readHeadLine(reader, item)) : otherwise.head,
    currency: reader.word(map, 'currency', CURRENCIES, otherwise.currency),
    decimals: reader.count(map, 'decimals', otherwise.decimals),
    thousands: reader.word(map, 'thousands', YES_NO, otherwise.thousands),
    trimZeros: reader.word(map, 'trimZeros', YES_NO, otherwise.trimZeros),
    zero: reader.word(map, 'zero', ZEROS, otherwise.zero),
    orientation: reader.word(map, 'orientation', ORIENTATIONS, otherwise.orientation),
    isNumberedByRow: reader.word(map, 'rowNumbers', YES_NO, otherwise.isNumberedByRow),
    isNumberedByColumn: reader.word(map, 'columnNumbers', YES_NO, otherwise.isNumberedByColumn),
  }
}

function readStatement(reader: Reader, tree: YamlTree, style: Style): StatementLayout {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, STATEMENT_KEYS)
  const number = reader.optionalText(map, 'number')
  return {
    statement: reader.text(map, 'statement'),
    ...(number === undefined ? {} : { number }),
    title: reader.text(map, 'title'),
    ...readStyle(reader, map, style),
    blocks: reader.list(map, 'blocks').map((item) => readBlock(reader, item)),
    footer: reader.has(map, 'footer') ? reader.list(map, 'footer').map((item) => readFooterRow(reader, item)) : [],
    notes: reader.has(map, 'notes') ? reader.list(map, 'notes').map((item) => readNote(reader, item)) : [],
  }
}

function readHeadLine(reader: Reader, tree: YamlTree): HeadLine {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ['left', 'center', 'right'])
  return reader.present({
    left: reader.optionalText(map, 'left'),
    center: reader.optionalText(map, 'center'),
    right: reader.optionalText(map, 'right'),
  })
}

function readNote(reader: Reader, tree: YamlTree): Note {
  if (tree.kind === 'text') return { text: tree.text, when: 'always' }
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ['when', 'text'])
  return { text: reader.text(map, 'text'), when: reader.word(map, 'when', WHEN, 'always') }
}

function readBlock(reader: Reader, tree: YamlTree): BlockLayout {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ['block', 'columns', 'rows'])
  return {
    block: reader.text(map, 'block'),
    columns: reader.list(map, 'columns').map((item) => readColumn(reader, item)),
    rows: reader.list(map, 'rows').map((item) => readRow(reader, item)),
  }
}

function readColumn(reader: Reader, tree: YamlTree): ColumnLayout {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ['show', 'parts', 'header', 'zero'])
  return reader.present({
    header: reader.texts(map, 'header'),
    show: reader.has(map, 'show') ? reader.word(map, 'show', SHOWN) : undefined,
    parts: reader.has(map, 'parts') ? reader.texts(map, 'parts') : undefined,
    zero: reader.has(map, 'zero') ? reader.word(map, 'zero', ZEROS) : undefined,
  })
}

const ROW_KEYS = ['row', 'label', 'unprintedName', 'ordinals', 'codes', 'isWithUsed', 'levels', 'heading', 'blank', 'align', 'zero', 'indent', 'isTotal', 'labelIn']

function readRow(reader: Reader, tree: YamlTree): RowLayout {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ROW_KEYS)
  const codes = reader.optionalText(map, 'codes')?.split(/\s+/)
  const optional = <T>(key: string, read: () => T): T | undefined => (reader.has(map, key) ? read() : undefined)
  return reader.present({
    row: reader.optionalText(map, 'row'),
    label: reader.optionalText(map, 'label'),
    unprintedName: reader.optionalText(map, 'unprintedName'),
    ordinals: optional('ordinals', () => reader.word(map, 'ordinals', ORDINALS)),
    codes,
    isWithUsed: optional('isWithUsed', () => reader.word(map, 'isWithUsed', YES_NO)),
    levels: optional('levels', () => reader.words(map, 'levels', LEVELS)),
    heading: reader.optionalText(map, 'heading'),
    blank: optional('blank', () => reader.count(map, 'blank', 1)),
    align: reader.optionalText(map, 'align'),
    zero: optional('zero', () => reader.word(map, 'zero', ZEROS)),
    indent: optional('indent', () => reader.count(map, 'indent', 0)),
    isTotal: optional('isTotal', () => reader.word(map, 'isTotal', YES_NO)),
    labelIn: optional('labelIn', () => reader.word(map, 'labelIn', SHOWN)),
  })
}

function readFooterRow(reader: Reader, tree: YamlTree): FooterRow {
  const items = tree.kind === 'list' ? tree.items : []
  if (tree.kind !== 'list') reader.faultAt(tree.line, 'PRF-006', { key: 'footer', found: '', allowed: '由单元格组成的列表' })
  return { cells: items.map((item) => readFooterCell(reader, item)) }
}

function readFooterCell(reader: Reader, tree: YamlTree): FooterText | FooterAmount {
  const map = reader.map(tree) ?? EMPTY
  reader.knownKeys(map, ['text', 'span', 'block', 'row', 'parts', 'header'])
  const span = reader.count(map, 'span', 1)
  if (reader.has(map, 'text')) return { text: reader.text(map, 'text'), span }
  return {
    block: reader.text(map, 'block'),
    row: reader.text(map, 'row'),
    parts: reader.texts(map, 'parts'),
    header: reader.texts(map, 'header'),
    span,
  }
}

const EMPTY: YamlMap = { kind: 'map', entries: [], line: 1 }

/** Reads keys of maps and collects what is wrong with them, so that one run tells all of it. */
class Reader {
  readonly problems: Problem[] = []
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  faultAt(line: number, code: ProblemCode, params: Readonly<Record<string, string>>): void {
    this.problems.push(problem(code, params, { file: this.#file, line }))
  }

  fault(map: YamlMap, code: ProblemCode, params: Readonly<Record<string, string>>): void {
    const line = map.entries.find((entry) => entry.key === params.key)?.line ?? map.line
    this.faultAt(line, code, params)
  }

  map(tree: YamlTree): YamlMap | undefined {
    if (tree.kind === 'map') return tree
    const found = tree.kind === 'text' ? tree.text : ''
    this.faultAt(tree.line, 'PRF-006', { key: '这一项', found, allowed: '由“键: 值”组成的一项' })
    return undefined
  }

  knownKeys(map: YamlMap, known: readonly string[]): void {
    for (const entry of map.entries) {
      if (!known.includes(entry.key)) this.faultAt(entry.line, 'PRF-005', { key: entry.key, hint: `可以写：${known.join('、')}。` })
    }
  }

  has = (map: YamlMap, key: string): boolean => map.entries.some((entry) => entry.key === key)

  optionalText(map: YamlMap, key: string): string | undefined {
    const value = map.entries.find((entry) => entry.key === key)?.value
    if (value === undefined) return undefined
    if (value.kind === 'text') return value.text
    this.fault(map, 'PRF-006', { key, found: '', allowed: '一段文字' })
    return undefined
  }

  text(map: YamlMap, key: string): string {
    const found = this.optionalText(map, key)
    if (found === undefined && !this.has(map, key)) this.fault(map, 'PRF-004', { key })
    return found ?? ''
  }

  list(map: YamlMap, key: string): readonly YamlTree[] {
    const value = map.entries.find((entry) => entry.key === key)?.value
    if (value === undefined) this.fault(map, 'PRF-004', { key })
    else if (value.kind === 'list') return value.items
    else this.fault(map, 'PRF-006', { key, found: value.kind === 'text' ? value.text : '', allowed: '列表' })
    return []
  }

  texts(map: YamlMap, key: string): readonly string[] {
    return this.list(map, key).flatMap((item) => (item.kind === 'text' ? [item.text] : []))
  }

  word<T>(map: YamlMap, key: string, words: Readonly<Record<string, T>>): T | undefined
  word<T>(map: YamlMap, key: string, words: Readonly<Record<string, T>>, otherwise: T): T
  word<T>(map: YamlMap, key: string, words: Readonly<Record<string, T>>, otherwise?: T): T | undefined {
    const found = this.has(map, key) || otherwise === undefined ? this.text(map, key) : undefined
    if (found === undefined) return otherwise
    const value = Object.hasOwn(words, found) ? words[found] : undefined
    if (value === undefined && found !== '') this.fault(map, 'PRF-006', { key, found, allowed: Object.keys(words).join('、') })
    return value ?? otherwise
  }

  words<T>(map: YamlMap, key: string, words: Readonly<Record<string, T>>): readonly T[] {
    return this.texts(map, key).flatMap((found) => {
      const value = Object.hasOwn(words, found) ? words[found] : undefined
      if (value === undefined) this.fault(map, 'PRF-006', { key, found, allowed: Object.keys(words).join('、') })
      return value === undefined ? [] : [value]
    })
  }

  count(map: YamlMap, key: string, otherwise: number): number {
    const found = this.optionalText(map, key)
    if (found === undefined) return otherwise
    if (/^\d{1,2}$/.test(found)) return Number.parseInt(found, 10)
    this.fault(map, 'PRF-006', { key, found, allowed: '0 到 99 的整数' })
    return otherwise
  }

  /** Leaves out what was not said, so that absent stays absent. */
  present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
    // Entries without a value are dropped, which is what the type says.
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
      [K in keyof T]: Exclude<T[K], undefined>
    }
  }
}
