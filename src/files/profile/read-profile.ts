/** A profile's file (地区口径) into a Profile, with every fault of it told at once. */
import { KINDS } from '../../core/budget/department.ts'
import { profileFaults } from '../../core/disclosure/check-profile.ts'
import { COST_STEPS, type Profile } from '../../core/disclosure/profile.ts'
import { type FiscalYear, parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { at, type Problem } from '../../core/kernel/problem.ts'
import type {
  BlockLayout,
  ColumnLayout,
  FooterRow,
  HeadLine,
  Note,
  RowLayout,
  StatementLayout,
} from '../../core/statements/layout.ts'
import { currency, identifier } from '../department/words.ts'
import {
  type Entry,
  list,
  optional,
  type Reader,
  reading,
  required,
  section,
  shaped,
  text,
  type Values,
  word,
  written,
  yesOrNo,
} from '../yaml/decoding.ts'
import type { YamlTree } from '../yaml/tree.ts'
import { documentLayout } from './read-document-layout.ts'
import { formLayouts } from './read-form-layouts.ts'

export interface ProfileRead {
  /** Absent if anything is wrong with it. */
  readonly profile?: Profile
  readonly problems: readonly Problem[]
}

const oneOf = <const T extends string>(...words: readonly T[]): Reader<T> =>
  word(new Map(words.map((one) => [one, one])))
const spaced: Reader<readonly string[]> = (tree, name, within) => text(tree, name, within)?.split(/\s+/)

const ZERO = oneOf('blank', 'zero')
const LABEL_COLUMN = oneOf(
  'label',
  'code',
  'codeClass',
  'codeSection',
  'codeItem',
  'name',
  'rowNumber',
  'owner',
  'remark',
)

/** Numbers of layout are small; a slip of the keyboard must not ask for a million rows. */
const small = (shape: RegExp, expected: string): Reader<number> => {
  const digits = shaped(shape, expected)
  return (tree, name, within) => {
    const read = digits(tree, name, within)
    return read === undefined ? undefined : Number.parseInt(read, 10)
  }
}
const decimalPlaces = small(/^[0-6]$/, '0、2')
const upTo99 = small(/^\d{1,2}$/, '1')

const HEAD_LINE = { left: optional(text), center: optional(text), right: optional(text) }
const COLUMN = {
  header: required(list(text)),
  show: optional(LABEL_COLUMN),
  parts: optional(list(text)),
  zero: optional(ZERO),
  supplied: optional(yesOrNo),
}
const ROW = {
  row: optional(text),
  label: optional(text),
  unprintedName: optional(text),
  ordinals: optional(oneOf('chinese', 'chineseNian', 'arabic')),
  codes: optional(spaced),
  levels: optional(list(oneOf('class', 'section', 'item'))),
  heading: optional(text),
  blank: optional(upTo99),
  align: optional(text),
  zero: optional(ZERO),
  indent: optional(upTo99),
  isTotal: optional(yesOrNo),
  labelIn: optional(LABEL_COLUMN),
}
const BLOCK = {
  block: required(text),
  columns: required(list(section(COLUMN))),
  rows: required(list(section(ROW))),
}
const FOOTER_CELL = {
  text: optional(text),
  span: optional(upTo99),
  block: optional(text),
  row: optional(text),
  parts: optional(list(text)),
  header: optional(list(text)),
}
const CONDITIONAL_NOTE = section({ when: required(oneOf('always', 'empty', 'filled')), text: required(text) })

/** How amounts and heads are printed: said once for the profile, and again where a statement differs. */
const STYLE = {
  currency: optional(currency),
  decimals: optional(decimalPlaces),
  thousands: optional(yesOrNo),
  trimZeros: optional(yesOrNo),
  zero: optional(ZERO),
  orientation: optional(oneOf('portrait', 'landscape')),
  rowNumbers: optional(yesOrNo),
  columnNumbers: optional(yesOrNo),
  head: optional(list(section(HEAD_LINE))),
}
const STATEMENT = {
  statement: required(text),
  number: optional(text),
  title: required(text),
  supplied: optional(yesOrNo),
  ...STYLE,
  blocks: required(list(section(BLOCK))),
  footer: optional(list(list(section(FOOTER_CELL)))),
  notes: optional(list(note)),
}
const PROFILE = {
  profile: required(identifier),
  locality: required(identifier),
  kind: required(oneOf(...KINDS)),
  name: required(text),
  years: required(years),
  ...STYLE,
  statements: required(list(section(STATEMENT))),
  forms: optional(formLayouts),
  document: optional(documentLayout),
  costStep: optional(oneOf(...COST_STEPS)),
}

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
  const within = reading(file)
  const read = section(PROFILE)(tree, '口径文件', within)
  if (read === undefined || within.problems.length > 0) return { problems: within.problems }
  const profile = profileOf(read.values)
  if (profile === undefined) return { problems: within.problems }
  const faults = profileFaults(profile).map((one) => at(one, { file }))
  return faults.length > 0 ? { problems: faults } : { profile, problems: [] }
}

function profileOf(values: Values<typeof PROFILE>): Profile | undefined {
  const { profile: id, locality, kind, name, years: span, statements, forms, document, costStep } = values
  const isWhole =
    id !== undefined &&
    locality !== undefined &&
    kind !== undefined &&
    name !== undefined &&
    span !== undefined &&
    statements !== undefined
  if (!isWhole) return undefined
  const style = styleOf(values, PLAIN)
  return {
    id,
    locality,
    kind,
    name,
    ...span,
    statements: statements.map((one) => statementOf(one, style)),
    ...written({ forms, document, costStep }),
  }
}

/** `2023`, `2020-2022`, or `2023-` for what is still in force. */
function years(
  ...[tree, name, within]: Parameters<Reader<string>>
): { fromYear: FiscalYear; toYear?: FiscalYear } | undefined {
  const said = shaped(/^\d{4}(-(\d{4})?)?$/, '2023、2020-2022、2023-')(tree, name, within)
  if (said === undefined) return undefined
  const [from = '', to] = said.split('-')
  const first = parseFiscalYear(from)
  const last = to === '' ? undefined : parseFiscalYear(to ?? from)
  const fault = !first.ok ? first.problem : last !== undefined && !last.ok ? last.problem : undefined
  if (fault !== undefined) within.problems.push(at(fault, { file: within.file, line: tree.line }))
  if (!first.ok || (last !== undefined && !last.ok)) return undefined
  return { fromYear: first.value, ...(last === undefined ? {} : { toYear: last.value }) }
}

/** A note alone stands always; one with a condition says when. */
function note(...[tree, name, within]: Parameters<Reader<Note>>): Note | undefined {
  if (tree.kind === 'text') return { text: tree.text, when: 'always' }
  const read = CONDITIONAL_NOTE(tree, name, within)?.values
  return read?.text === undefined || read.when === undefined
    ? undefined
    : { text: read.text, when: read.when }
}

function styleOf(values: Values<typeof STYLE>, otherwise: Style): Style {
  return {
    head: values.head?.map((one): HeadLine => written(one.values)) ?? otherwise.head,
    currency: values.currency ?? otherwise.currency,
    decimals: values.decimals ?? otherwise.decimals,
    thousands: values.thousands ?? otherwise.thousands,
    trimZeros: values.trimZeros ?? otherwise.trimZeros,
    zero: values.zero ?? otherwise.zero,
    orientation: values.orientation ?? otherwise.orientation,
    isNumberedByRow: values.rowNumbers ?? otherwise.isNumberedByRow,
    isNumberedByColumn: values.columnNumbers ?? otherwise.isNumberedByColumn,
  }
}

/** What is required was there, or the profile would not have come this far: see `readProfile`. */
const given = <T>(value: T | undefined, otherwise: T): T => value ?? otherwise

function statementOf({ values }: Entry<typeof STATEMENT>, style: Style): StatementLayout {
  return {
    statement: given(values.statement, ''),
    ...written({ number: values.number, isSupplied: values.supplied }),
    title: given(values.title, ''),
    ...styleOf(values, style),
    blocks: given(values.blocks, []).map(blockOf),
    footer: given(values.footer, []).map((cells): FooterRow => ({ cells: cells.map(footerCellOf) })),
    notes: given(values.notes, []),
  }
}

const blockOf = ({ values }: Entry<typeof BLOCK>): BlockLayout => ({
  block: given(values.block, ''),
  columns: given(values.columns, []).map(columnOf),
  rows: given(values.rows, []).map(rowOf),
})

const columnOf = ({ values }: Entry<typeof COLUMN>): ColumnLayout => ({
  ...written({
    show: values.show,
    parts: values.parts,
    zero: values.zero,
    isSupplied: values.supplied,
  }),
  header: given(values.header, []),
})

/** A row that has a name for readers only is printed without one. */
const rowOf = ({ values }: Entry<typeof ROW>): RowLayout => ({
  ...written(values),
  ...(values.unprintedName === undefined ? {} : { label: '' }),
})

function footerCellOf({ values }: Entry<typeof FOOTER_CELL>): FooterRow['cells'][number] {
  const span = values.span ?? 1
  if (values.text !== undefined) return { text: values.text, span }
  const { block, row, parts, header } = values
  return {
    block: given(block, ''),
    row: given(row, ''),
    parts: given(parts, []),
    header: given(header, []),
    span,
  }
}
