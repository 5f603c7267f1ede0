/** The formulas printed below tables: whether they hold for the printed amounts, and point at the rows that they mean. */
import { type BlockOrder, blockOrder } from '../../disclosure/reading/block-order.ts'
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { Block, DocumentPlace, Grid } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import { type CurrencyUnit, fen, formatAmount } from '../../kernel/fen.ts'
import type { Finding } from '../../kernel/finding.ts'
import { printedInterval } from '../../kernel/interval.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import { placeIn } from '../printed-cell.ts'
import { type NumberedLine, type NumberedLines, numberedColumns, numberedRows } from './numbered-rows.ts'
import { formulasIn, type PrintedFormula } from './printed-formula.ts'

const FORMULA_RULES = { wrongRow: 'REC-008', unmet: 'REC-009' } as const

export interface FormulaInput {
  readonly file: string
  readonly part: ReadPart
  readonly blocks: readonly Block[]
  /** Titles of tables whose amounts disagree already: there the amounts are at fault, not the formula. */
  readonly disputed: ReadonlySet<string>
}

export function formulaFindings({ file, part, blocks, disputed }: FormulaInput): readonly Finding[] {
  const order = blockOrder(blocks)
  return part.statements.flatMap((statement) =>
    statement.notes.flatMap((note) => {
      const formulas = formulasIn(note.text)
      const grid = formulas.length === 0 ? undefined : gridOf(blocks, order, statement, note.place)
      if (grid === undefined) return []
      const lines = { 行: numberedRows(grid), 栏: numberedColumns(grid) }
      return formulas.flatMap(
        (formula) =>
          judged(formula, lines[formula.of], {
            statement,
            currency: statement.currency ?? 'tenThousandYuan',
            place: note.place,
            file,
            isDisputed: disputed.has(statement.title),
          }) ?? [],
      )
    }),
  )
}

/** The last grid before the note that does not stand before the table. */
function gridOf(
  blocks: readonly Block[],
  order: BlockOrder,
  statement: ReadStatement,
  note: DocumentPlace,
): Grid | undefined {
  const first = order(statement.place)
  return blocks.slice(first, order(note) + 1).findLast((block): block is Grid => block.kind === 'grid')
}

interface FormulaPlace {
  readonly statement: ReadStatement
  readonly currency: CurrencyUnit
  readonly place: DocumentPlace
  readonly file: string
  readonly isDisputed: boolean
}

/** Undefined where it holds, or where the grid does not print what it speaks of. */
function judged(formula: PrintedFormula, lines: NumberedLines, at: FormulaPlace): Finding | undefined {
  const whole = lines.get(formula.whole)
  const terms = formula.terms.map(({ sign, number }) => ({ sign, line: lines.get(number) }))
  if (lines.size === 0 || terms.some(({ line }) => line === undefined)) return undefined
  const sums = sumsOf(formula, lines, at.currency)
  if (sums === undefined || sums.size === 0) return undefined
  if (whole !== undefined && fits(whole, sums, at.currency)) return undefined
  // A total whose amount is another is wrong itself, not what points at it.
  const isTotal = whole !== undefined && TOTAL.test(whole.label)
  const meant = [...(isTotal ? [] : lines)].filter(
    ([number, line]) =>
      number !== formula.whole &&
      !formula.terms.some((term) => term.number === number) &&
      TOTAL.test(line.label) &&
      fits(line, sums, at.currency) &&
      [...sums.values()].some(({ middle }) => middle !== 0n),
  )
  const last = Math.max(...formula.terms.map(({ number }) => number))
  // Totals stand below what they add up.
  const below = meant.filter(([number]) => number > last)
  const [next] = (below.length > 0 ? below : meant).toSorted(
    ([x], [y]) => Math.abs(x - last) - Math.abs(y - last),
  )
  if (next !== undefined) return wrongRow(formula, whole, next, at)
  return at.isDisputed || whole === undefined ? undefined : unmet(formula, whole, sums, at)
}

const TOTAL = /合计|总计|小计/

interface Sum {
  readonly middle: bigint
  readonly half: bigint
}

/** By what stands beside the numbers; undefined where an amount cannot be read. */
function sumsOf(
  formula: PrintedFormula,
  lines: NumberedLines,
  currency: CurrencyUnit,
): ReadonlyMap<number, Sum> | undefined {
  const beside = new Set(formula.terms.flatMap(({ number }) => [...(lines.get(number)?.cells.keys() ?? [])]))
  const sums = new Map<number, Sum>()
  for (const key of beside) {
    let [middle, half] = [0n, 0n]
    for (const { sign, number } of formula.terms) {
      const amount = amountAt(lines.get(number), key, currency)
      if (amount === undefined) return undefined
      middle += sign === 1 ? amount.middle : -amount.middle
      half += amount.half
    }
    sums.set(key, { middle, half })
  }
  return sums
}

function amountAt(line: NumberedLine | undefined, key: number, currency: CurrencyUnit): Sum | undefined {
  const text = withoutSpace(line?.cells.get(key)?.text ?? '')
  const interval = printedInterval(/^[-—–－]*$/.test(text) ? '' : text, currency)
  if (!interval.ok) return undefined
  const middle = (interval.value.low + interval.value.high) / 2n
  return { middle, half: interval.value.high - middle }
}

const fits = (line: NumberedLine, sums: ReadonlyMap<number, Sum>, currency: CurrencyUnit): boolean =>
  [...sums].every(([key, sum]) => {
    const amount = amountAt(line, key, currency)
    if (amount === undefined) return false
    const difference = amount.middle - sum.middle
    return (difference < 0n ? -difference : difference) <= amount.half + sum.half
  })

const BASIS = { zh: '表下公式与行次、栏次', en: 'the formula below the table and its numbers' }

function wrongRow(
  { text, of, whole: number }: PrintedFormula,
  whole: NumberedLine | undefined,
  [meant, line]: readonly [number, NumberedLine],
  { statement, place, file }: FormulaPlace,
): Finding {
  const expected = text.replace(/^\d+/, String(meant))
  const printed = whole === undefined ? `表中没有第 ${number} ${of}` : `第 ${number} ${of}是“${whole.label}”`
  return {
    rule: FORMULA_RULES.wrongRow,
    severity: 'warning',
    place: { ...placeIn(file, place), table: statement.title },
    printed: text,
    expected,
    message: {
      zh: `《${statement.title}》表下公式“${text}”指错了${of}次：${printed}，与所列各${of}之和不符；相符的是第 ${meant} ${of}“${line.label}”，公式应为“${expected}”。`,
      en: `The formula “${text}” points at the wrong line; the sum is that of line ${meant}, “${line.label}”.`,
    },
    evidence: [
      {
        place: { ...placeIn(file, line.number.place), table: statement.title, row: line.label },
        printed: line.number.text,
        words: { zh: `与所列各${of}之和相符`, en: 'has the sum of the lines' },
      },
    ],
    basis: BASIS,
  }
}

function unmet(
  { text, of, whole: number }: PrintedFormula,
  whole: NumberedLine,
  sums: ReadonlyMap<number, Sum>,
  { statement, currency, place, file }: FormulaPlace,
): Finding {
  const [key, sum] = [...sums].find(([one, value]) => !fits(whole, new Map([[one, value]]), currency)) ?? [
    0,
    { middle: 0n, half: 0n },
  ]
  const cell = whole.cells.get(key)
  const printed = cell?.text ?? ''
  const expected = formatAmount(fen(sum.middle), { unit: currency, decimals: 2 })
  return {
    rule: FORMULA_RULES.unmet,
    severity: 'warning',
    place: { ...placeIn(file, cell?.place ?? place), table: statement.title, row: whole.label },
    printed,
    expected,
    message: {
      zh: `《${statement.title}》表下公式“${text}”不成立：第 ${number} ${of}“${whole.label}”印的是 ${printed || '空白'}，按公式为 ${expected}。表内其他勾稽关系成立，可能是公式有误。`,
      en: `The formula “${text}” does not hold: “${whole.label}” prints ${printed || 'nothing'}, by the formula it is ${expected}.`,
    },
    evidence: [{ place: placeIn(file, place), printed: text, words: { zh: '表下公式', en: 'the formula' } }],
    basis: BASIS,
  }
}
