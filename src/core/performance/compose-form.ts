/** 排成表 — a form of a unit, computed and set in the words of its layout: every cell that is not empty, and the table for paper. */
import type { Entry } from '../document/entry.ts'
import type { Table } from '../document/table.ts'
import { type Problem, problem } from '../kernel/problem.ts'
import type { Source } from '../kernel/source.ts'
import { type BlockRows, type FormCell, type FormRow, paperBlocks } from './form-blocks.ts'
import type { FormContext } from './form-context.ts'
import { type FormExecution, formExecution } from './form-execution.ts'
import { fundCell } from './form-funds.ts'
import {
  type AmountsBlock,
  type FieldsBlock,
  type FormBlock,
  type FormLayout,
  type FormStyle,
  type GoalsBlock,
  type GoalTextsBlock,
  type IndicatorColumn,
  type ListBlock,
  PLAIN_STYLE,
} from './form-layout.ts'
import { listedThings } from './form-lists.ts'
import { writeValue } from './form-number.ts'
import { formTable } from './form-table.ts'
import { type FormValue, formValue } from './form-values.ts'
import type { Score } from './indicator-score.ts'
import type { FormGoal, FormIndicator, PerformanceForm } from './unit-performance.ts'

/** A printed cell in the words of the form; an entry of a document has its place besides. */
export interface FormEntry extends Pick<Entry, 'rowCode' | 'rowName' | 'column' | 'text'> {
  readonly source?: Source
  /** The arithmetic that made it. */
  readonly words?: string
}

export interface ComposedForm {
  readonly form: PerformanceForm
  readonly layout: FormLayout
  readonly title: string
  readonly entries: readonly FormEntry[]
  readonly table: Table
  /** What could not be computed, and what to write so that it can be. */
  readonly problems: readonly Problem[]
}

export interface ComposeOptions {
  /** Labels and values as they should stand rather than as the published form prints them. */
  readonly isAsNamed?: boolean
}

export function composeForm(
  form: PerformanceForm,
  layout: FormLayout,
  context: FormContext,
  options: ComposeOptions = {},
): ComposedForm {
  const style: FormStyle = { ...layout.style, ...form.style }
  const setting: Setting = {
    form,
    style,
    context,
    execution: formExecution(form, style.decimals, context),
    word: wordsOf(form, context, options),
  }
  const { blocks, entries } = numbered(layout.blocks.map((block) => blockRows(block, setting)))
  const rowCode = layout.isCodeInRows ? (form.project ?? '') : ''
  const title = setting.word(layout.title)
  return {
    form,
    layout,
    title,
    entries: entries.map((entry) => ({ rowCode, ...entry })),
    table: formTable(layout.id, title, paperBlocks(blocks)),
    problems: isMissingExecution(setting)
      ? [problem('PER-009', { form: form.name ?? title }, { file: form.source.file, line: form.source.line })]
      : [],
  }
}

/** A block before its values are counted as entries of the form. */
interface DraftBlock extends Omit<BlockRows, 'rows'> {
  readonly rows: readonly DraftRow[]
}
interface DraftRow extends Omit<FormRow, 'cells'> {
  readonly cells: readonly (Omit<FormCell, 'entry'> & Pick<FormEntry, 'source' | 'words'>)[]
}

/** Every cell that is not empty is an entry, in the order in which they stand. */
function numbered(drafts: readonly DraftBlock[]): {
  readonly blocks: readonly BlockRows[]
  readonly entries: readonly Omit<FormEntry, 'rowCode'>[]
} {
  const entries: Omit<FormEntry, 'rowCode'>[] = []
  const blocks = drafts.map((draft) => ({
    ...draft,
    rows: draft.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ text, column, ...about }): FormCell => {
        if (text === '') return { text, column }
        entries.push({ rowName: row.name, column, text, ...about })
        return { text, column, entry: entries.length - 1 }
      }),
    })),
  }))
  return { blocks, entries }
}

const isMissingExecution = ({ execution }: Setting): boolean =>
  execution !== undefined && (execution.adjustedBudget === undefined || execution.executed === undefined)

interface Setting {
  readonly form: PerformanceForm
  readonly style: FormStyle
  readonly context: FormContext
  readonly execution: FormExecution | undefined
  /** A label of the layout as the form prints it. */
  readonly word: (label: string, goal?: Pick<FormGoal, 'number' | 'untilYear'>) => string
}

function wordsOf(
  form: PerformanceForm,
  context: FormContext,
  { isAsNamed }: ComposeOptions,
): Setting['word'] {
  const slots: Readonly<Record<string, string>> = {
    year: String(form.year),
    lastYear: String(form.year - 1),
    yearBefore: String(form.year - 2),
    project: form.name ?? '',
    unit: context.unit(form.unit)?.name ?? form.unit,
  }
  return (label, goal) => {
    const ofGoal: Readonly<Record<string, string>> = {
      number: String(goal?.number ?? ''),
      untilYear: String(goal?.untilYear ?? ''),
    }
    const filled = label.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? ofGoal[slot] ?? whole)
    return isAsNamed === true ? filled : (form.printedAs.get(filled) ?? filled)
  }
}

function blockRows(block: FormBlock, setting: Setting): DraftBlock {
  switch (block.block) {
    case 'fields':
      return fieldRows(block, setting)
    case 'amounts':
      return amountRows(block, setting)
    case 'list':
      return listRows(block, setting)
    case 'goalTexts':
      return goalTextRows(block, setting)
    case 'goals':
      return goalRows(block, setting)
  }
}

function fieldRows(block: FieldsBlock, setting: Setting): DraftBlock {
  const rows = block.fields.map(({ label, show, column, options }): DraftRow => {
    const name = setting.word(label)
    const cells =
      options.length > 0
        ? tickedTexts(show, options, setting).map((text) => ({ text, column: setting.word(column) }))
        : [{ ...written(fieldValue(show, setting), setting.style), column: setting.word(column) }]
    return options.length === 0
      ? { name, cells }
      : { name, cells, options: options.map((one) => setting.word(one)) }
  })
  return { block, header: [], nameHeader: '', nameAt: 0, rows }
}

/** Names and codes that are looked up are labels too, which a form may print otherwise. */
function fieldValue(show: string, { form, execution, context, word }: Setting): FormValue | undefined {
  const value = formValue(show, { form, execution, context })
  return value?.kind === 'text' && value.source === undefined ? { ...value, text: word(value.text) } : value
}

/** The options of a question that are ticked, with their ordinals. */
function tickedTexts(question: string, options: readonly string[], setting: Setting): readonly string[] {
  const ticked = setting.form.boxes.get(question) ?? []
  return options.filter((option) => ticked.includes(withoutOrdinal(option))).map((one) => setting.word(one))
}

/** 2.常年项目 is known as 常年项目. */
export const withoutOrdinal = (option: string): string => option.replace(/^\d{1,2}[.、．]/, '')

function amountRows(block: AmountsBlock, setting: Setting): DraftBlock {
  const { rows, columns } = block
  const { form, context, style, word } = setting
  return {
    block,
    nameHeader: '',
    nameAt: 0,
    header: columns.map((column) => word(column.label)),
    rows: rows.map((row) => ({
      name: word(row.label),
      cells: columns.map((column) => {
        // Tables of amounts name their unit above them.
        const cell = fundCell(form, row.show, column.show, context)
        return { ...written(cell, { ...style, suffix: '' }), column: word(column.label) }
      }),
    })),
  }
}

function listRows(block: ListBlock, setting: Setting): DraftBlock {
  const { of, name: nameHeader, columns } = block
  const { word } = setting
  return {
    block,
    nameAt: 0,
    header: columns.map((column) => word(column.label)),
    nameHeader: word(nameHeader),
    rows: listedThings(of, setting.form, setting.context).map(({ name, values }) => ({
      name,
      cells: columns.map((column) => ({
        ...written(values.get(column.show), { ...setting.style, suffix: '' }),
        column: word(column.label),
      })),
    })),
  }
}

function goalTextRows(block: GoalTextsBlock, setting: Setting): DraftBlock {
  const { term, label, column } = block
  return {
    block,
    header: [],
    nameHeader: '',
    nameAt: 0,
    rows: goalsOf(term, setting).map((goal) => ({
      name: setting.word(label, goal),
      cells: [{ text: goal.text, column: setting.word(column, goal), source: goal.source }],
    })),
  }
}

function goalRows(block: GoalsBlock, setting: Setting): DraftBlock {
  const { word } = setting
  const rows = goalsOf(block.term, setting).flatMap((goal) => {
    const label = block.label === undefined ? undefined : word(block.label, goal)
    const inGoal = (column: string): string => (label === undefined ? column : `${label}/${column}`)
    const at = setting.form.goals.indexOf(goal)
    return [
      ...goalHead(block, goal, label),
      ...goal.indicators.map((indicator, index) => ({
        name: indicator.name,
        cells: block.columns.map((column) => ({
          ...indicatorCell(indicator, column.show, setting.execution?.scores[at]?.[index]),
          column: inGoal(word(column.label)),
          source: indicator.source,
        })),
      })),
    ]
  })
  const leading = block.columns.findIndex((column) => !BEFORE_NAME.includes(column.show))
  return {
    block,
    header: block.columns.map((column) => word(column.label)),
    nameHeader: word(block.name),
    nameAt: leading === -1 ? block.columns.length : leading,
    rows,
  }
}

/** The columns that stand before an indicator's name on paper. */
const BEFORE_NAME: readonly IndicatorColumn[] = ['level1', 'level2', 'category']

function goalHead(block: GoalsBlock, goal: FormGoal, label: string | undefined): readonly DraftRow[] {
  if (label === undefined) return []
  const weight =
    block.isWeightPrinted && goal.weight !== undefined
      ? [{ ...written({ kind: 'points', points: goal.weight }), column: WEIGHT, source: goal.source }]
      : []
  const text = block.text === undefined ? [] : [{ text: goal.text, column: block.text, source: goal.source }]
  return [{ name: label, cells: [...weight, ...text], isGoal: true }]
}
const WEIGHT = '分值'

const goalsOf = (term: GoalsBlock['term'], { form }: Setting): readonly FormGoal[] =>
  form.goals.filter((goal) => goal.term === term)

function indicatorCell(
  indicator: FormIndicator,
  show: IndicatorColumn,
  score: Score | undefined,
): { readonly text: string; readonly words?: string } {
  switch (show) {
    case 'target':
      return { text: indicator.target.print }
    case 'yearBefore':
      return { text: indicator.twoYearsBefore?.print ?? '' }
    case 'lastYear':
      return { text: indicator.lastYear?.print ?? '' }
    case 'actual':
      return { text: indicator.actual?.print ?? '' }
    case 'weight':
      return written(
        indicator.weight === undefined ? undefined : { kind: 'points', points: indicator.weight },
      )
    case 'score': {
      const points = score?.points ?? indicator.score
      const words = score?.points === undefined ? {} : { words: score.words }
      return written(points === undefined ? undefined : { kind: 'points', points, ...words })
    }
    default:
      return { text: indicator[show] ?? '' }
  }
}

function written(
  value: FormValue | undefined,
  style: FormStyle = PLAIN_STYLE,
): { readonly text: string; readonly source?: Source; readonly words?: string } {
  if (value === undefined) return { text: '' }
  return {
    text: writeValue(value, style),
    ...(value.source === undefined ? {} : { source: value.source }),
    ...(value.words === undefined ? {} : { words: value.words }),
  }
}
