/** Says what is wrong in words: the cells that should be changed, what should stand there, and the sums that show it. */

import { CURRENCY_NAMES, FEN_PER, fen, formatAmount } from '../kernel/fen.ts'
import type { Evidence, Finding, InBothLanguages } from '../kernel/finding.ts'
import { isRowLeftOut, type PrintedCell } from './printed-cell.ts'
import { amountOf, cellsOf, differenceOf, type Relation, type Values, verdictOf } from './relation.ts'
import type { Fault } from './repair.ts'
import { slipBetween } from './slip.ts'
import type { Repair, RepairedCell } from './solve.ts'

/** Numbers of what reconciliation finds. */
export const RECONCILIATION_RULES = {
  wrong: 'REC-001',
  oneOf: 'REC-002',
  several: 'REC-003',
  leftOut: 'REC-004',
  rounding: 'REC-005',
  parentLeftOut: 'REC-006',
  misnamed: 'REC-007',
  unitSums: 'REC-010',
  slid: 'REC-015',
} as const

const BASIS: InBothLanguages = {
  zh: '报表勾稽关系：同一口径各处一致，总数等于分项之和',
  en: 'agreement of tables: one thing is printed alike everywhere, a whole is the sum of its parts',
}

export function faultFindings(fault: Fault, cells: readonly PrintedCell[]): readonly Finding[] {
  const { repairs, broken } = fault
  const [only, ...others] = repairs
  if (fault.misnamed !== undefined) return [misnamedFinding(fault.misnamed, broken, cells)]
  if (fault.isRowLost === true) return [lostRowFinding(broken, cells)]
  if (only === undefined) return [severalFinding(broken, cells)]
  if (others.length > 0) return [boundFinding(fault, cells) ?? tieFinding(fault, cells)]
  const isRow = only.cells.length > 1 && only.cells.every(({ id }) => isAbsentRow(cells[id]))
  const told = isRow ? only.cells.slice(0, 1) : only.cells.filter(({ like }) => like === undefined)
  return told.flatMap((change) => wrongFinding(change, only, fault, cells))
}

function wrongFinding(
  { id, amount }: RepairedCell,
  repair: Repair,
  { broken }: Fault,
  cells: readonly PrintedCell[],
): readonly Finding[] {
  const cell = cells[id]
  if (cell === undefined) return []
  const expected = amount === undefined ? '' : printedAs(amount, cell, cells)
  const copies = repair.cells.filter(({ like }) => like === id)
  const isOwn = (one: number): boolean => one === id || copies.some((copy) => copy.id === one)
  const own = broken.filter((relation) => cellsOf(relation).some(isOwn))
  const slip =
    amount === undefined ? undefined : (copied(cell, amount, cells) ?? slipBetween(cell.printed, expected))
  const where = whereIs(cell)
  const unit = CURRENCY_NAMES[cell.currency]
  const count = String(own.length)
  const isOnly = repair.cells.every((one) => isOwn(one.id))
  const both = !isOnly && cell.absent === undefined ? '（与另一处同时有误）' : ''
  const also = copiedTo(copies, cells)
  const tail = `${also.zh}${slip === undefined ? '' : `；${slip.zh}`}`
  const tailEn = `${also.en}${slip === undefined ? '' : `; ${slip.en}`}`
  const message: InBothLanguages =
    cell.absent === undefined
      ? {
          zh: `${where}印的是 ${cell.printed}，${expected === '' ? '' : `应为 ${expected}（相差 ${gap(cell, amount)} ${unit}），`}有 ${count} 条勾稽关系不成立${both}${tail}。请核对。`,
          en: `${where} prints ${cell.printed}${expected === '' ? '' : `, should be ${expected}`}; ${count} relations fail${tailEn}.`,
        }
      : !isRowLeftOut(cell)
        ? {
            zh: `${where}是空白，应为 ${expected}，有 ${count} 条勾稽关系不成立。请核对是否漏填。`,
            en: `${where} is blank, should be ${expected}; ${count} relations fail.`,
          }
        : {
            zh: `${where}没有列出，应为 ${expected}，有 ${count} 条勾稽关系不成立。请核对是否漏行。`,
            en: `${where} is not listed, should be ${expected}; ${count} relations fail.`,
          }
  return [
    {
      rule: cell.absent === undefined ? RECONCILIATION_RULES.wrong : RECONCILIATION_RULES.leftOut,
      severity: 'error',
      place: cell.place,
      printed: cell.printed,
      expected,
      message,
      evidence: [
        ...copies.flatMap(({ id: copy, amount: right }) => copyEvidence(cells[copy], right, cells)),
        ...evidenceOf(own, id, cells),
      ],
      basis: BASIS,
    },
  ]
}

function copiedTo(copies: readonly RepairedCell[], cells: readonly PrintedCell[]): InBothLanguages {
  const places = copies.flatMap(({ id }) => cells[id] ?? []).map(whereIs)
  return places.length === 0
    ? { zh: '', en: '' }
    : {
        zh: `；同一个错数还印在${listed(places, '、')}，应一并更正`,
        en: `; the same wrong amount is printed in ${listed(places, ', ')}, to be corrected as well`,
      }
}

function copyEvidence(
  cell: PrintedCell | undefined,
  amount: bigint | undefined,
  cells: readonly PrintedCell[],
): readonly Evidence[] {
  if (cell === undefined) return []
  const should = amount === undefined ? '' : printedAs(amount, cell, cells)
  const words: InBothLanguages = {
    zh: `同一个错数也印在这里，应为 ${should}`,
    en: `the same wrong amount is printed here, it should be ${should}`,
  }
  return [{ place: cell.place, printed: cell.printed, words }]
}

const isAbsentRow = (cell: PrintedCell | undefined): boolean => cell !== undefined && isRowLeftOut(cell)

/** One cell greater than another that holds it: either is wrong, and neither has an amount that would be right. */
function boundFinding({ broken }: Fault, cells: readonly PrintedCell[]): Finding | undefined {
  const [bound, ...others] = broken
  const [part, ...more] = bound?.parts.flatMap((id) => cells[id] ?? []) ?? []
  const whole = cells[bound?.whole ?? -1]
  if (bound?.kind !== 'atLeast' || others.length + more.length > 0) return undefined
  if (part === undefined || whole === undefined) return undefined
  const [inner, outer] = [`${whereIs(part)} ${part.printed}`, `${whereIs(whole)} ${whole.printed}`]
  return {
    rule: RECONCILIATION_RULES.oneOf,
    severity: 'error',
    place: part.place,
    printed: part.printed,
    expected: '',
    message: {
      zh: `${inner}是${outer}的一部分，却比它大 ${gap(whole, part.amount)} ${CURRENCY_NAMES[part.currency]}，至少有一处有误，无法判断是哪一处。请核对。`,
      en: `${inner} is part of ${outer}, and greater: at least one of them is wrong, it cannot be told which.`,
    },
    evidence: evidenceOf([bound], part.id, cells),
    basis: BASIS,
  }
}

/** Cells that cannot be told apart: one of them is wrong. */
function tieFinding({ broken, repairs }: Fault, cells: readonly PrintedCell[]): Finding {
  const values: Values = { cells, mended: new Map() }
  const [first] = broken
  const likely = repairs.filter(({ cells: [change, ...more] }) => {
    const cell = change === undefined ? undefined : cells[change.id]
    return (
      more.every(({ like }) => like !== undefined) &&
      cell !== undefined &&
      change?.amount !== undefined &&
      slipBetween(cell.printed, printedAs(change.amount, cell, cells)) !== undefined
    )
  })
  const [probable] = likely.length === 1 ? likely : []
  const shown = probable?.cells[0] ?? repairs[0]?.cells[0]
  const cell = cells[shown?.id ?? first?.whole ?? 0]
  const off = first === undefined || cell === undefined ? '' : plainAmount(differenceOf(first, values), cell)
  const options = repairs.map((repair) =>
    repair.cells
      .flatMap(({ id, amount }) => {
        const one = cells[id]
        return one === undefined
          ? []
          : [
              `${whereIs(one)} ${one.printed || '空白'}→${amount === undefined ? '？' : printedAs(amount, one, cells)}`,
            ]
      })
      .join('并'),
  )
  const unit = cell === undefined ? '' : CURRENCY_NAMES[cell.currency]
  const hint = probable === undefined || cell === undefined ? '' : `最像的是${whereIs(cell)}，但不能确定。`
  return {
    rule: RECONCILIATION_RULES.oneOf,
    severity: 'error',
    place: cell?.place ?? { file: '' },
    printed: cell?.printed ?? '',
    expected: cell === undefined || shown?.amount === undefined ? '' : printedAs(shown.amount, cell, cells),
    message: {
      zh: `合计相差 ${off} ${unit}，下列 ${options.length} 处之一有误，无法判断是哪一处：${listed(options)}。${hint}${isSumShort(broken, values) ? '也可能是漏列了一行。' : ''}`,
      en: `The sum is off by ${off}; one of ${options.length} places is wrong, it cannot be told which${isSumShort(broken, values) ? ', or a row may be missing' : ''}.`,
    },
    evidence: [
      ...evidenceOf(broken, -1, cells),
      ...repairs.flatMap(({ cells: changed }) =>
        changed.flatMap(({ id, amount }): readonly Evidence[] => {
          const one = cells[id]
          if (one === undefined) return []
          const should = amount === undefined ? '' : printedAs(amount, one, cells)
          return [
            {
              place: one.place,
              printed: one.printed,
              words: {
                zh: `若是此处有误，应为 ${should}`,
                en: `if this one is wrong, it should be ${should}`,
              },
            },
          ]
        }),
      ),
    ],
    basis: BASIS,
  }
}

/** What is listed is less than its total. */
const isSumShort = (broken: readonly Relation[], values: Values): boolean =>
  broken.every(
    (relation) =>
      relation.kind === 'sum' &&
      (relation.dimension === 'function' || relation.dimension === 'economic') &&
      differenceOf(relation, values) > 0n,
  )

function misnamedFinding(
  cell: PrintedCell,
  broken: readonly Relation[],
  cells: readonly PrintedCell[],
): Finding {
  return {
    rule: RECONCILIATION_RULES.misnamed,
    severity: 'warning',
    place: cell.place,
    printed: cell.printed,
    expected: '',
    message: {
      zh: `${whereIs(cell)}的编码 ${cell.rowCode} 在科目表中不是“${cell.rowName}”，按编码有 ${broken.length} 条勾稽关系不成立：编码与金额至少有一项有误。`,
      en: `The code ${cell.rowCode} is not called “${cell.rowName}” in the books, and by the code ${broken.length} relations fail: code or amount is wrong.`,
    },
    evidence: evidenceOf(broken, -1, cells),
    basis: BASIS,
  }
}

/** A row that no other table prints cannot be told by its code, only by the amounts that it should hold. */
function lostRowFinding(broken: readonly Relation[], cells: readonly PrintedCell[]): Finding {
  const values: Values = { cells, mended: new Map() }
  const wholes = broken.flatMap((relation) => {
    const whole = cells[relation.whole]
    return whole === undefined
      ? []
      : [{ whole, missing: printedAs(differenceOf(relation, values), whole, cells) }]
  })
  const [first] = wholes
  const { box: _, cell: __, ...place } = first?.whole.place ?? { file: '' }
  const columns = wholes.map(({ whole, missing }) => `“${whole.place.column ?? ''}”${missing}`).join('、')
  return {
    rule: RECONCILIATION_RULES.leftOut,
    severity: 'error',
    place,
    printed: '',
    expected: first?.missing ?? '',
    message: {
      zh: `《${place.table ?? ''}》“${place.row ?? ''}”的各列都大于其下各行之和，应是漏列了一行：${columns}。请核对。`,
      en: `Each column of “${place.row ?? ''}” is more than the rows below it: a row is missing that holds ${wholes.map(({ missing }) => missing).join(', ')}.`,
    },
    evidence: evidenceOf(broken, -1, cells),
    basis: BASIS,
  }
}

function severalFinding(broken: readonly Relation[], cells: readonly PrintedCell[]): Finding {
  const [first] = broken
  const cell = cells[first?.whole ?? 0]
  return {
    rule: RECONCILIATION_RULES.several,
    severity: 'error',
    place: cell?.place ?? { file: '' },
    printed: cell?.printed ?? '',
    expected: '',
    message: {
      zh: `${cell === undefined ? '' : whereIs(cell)}等处有 ${broken.length} 条勾稽关系不成立，要改两处以上才能全部成立，无法判断哪些有误。`,
      en: `${broken.length} relations fail together; it takes more than two changes to mend them.`,
    },
    evidence: evidenceOf(broken, -1, cells),
    basis: BASIS,
  }
}

/** One note for what differs by rounding only: amounts of one thing, or a sum with its parts. */
export function roundingFindings(
  relations: readonly Relation[],
  cells: readonly PrintedCell[],
): readonly Finding[] {
  const values: Values = { cells, mended: new Map() }
  const rounded = relations.filter((relation) => verdictOf(relation, values) === 'rounding')
  const left = new Set(rounded)
  const notes: Finding[] = []
  for (const relation of rounded) {
    if (!left.delete(relation)) continue
    const group = [relation]
    if (relation.kind === 'same')
      for (const one of group)
        for (const other of rounded)
          if (
            other.kind === 'same' &&
            cellsOf(other).some((id) => cellsOf(one).includes(id)) &&
            left.delete(other)
          )
            group.push(other)
    const cell = cells[relation.whole]
    if (cell === undefined) continue
    notes.push({
      rule: RECONCILIATION_RULES.rounding,
      severity: 'rounding',
      place: cell.place,
      printed: cell.printed,
      expected: '',
      message: {
        zh: `${arithmetic(relation, cells).zh}，差额在四舍五入的范围之内，是尾数差。`,
        en: `${arithmetic(relation, cells).en}; the difference is within rounding.`,
      },
      evidence: evidenceOf(group, relation.whole, cells),
      basis: BASIS,
    })
  }
  return notes
}

/** More relations than these add nothing to what a reader needs. */
const MOST_SHOWN = 6
const MOST_TERMS = 12

export function evidenceOf(
  relations: readonly Relation[],
  about: number,
  cells: readonly PrintedCell[],
): readonly Evidence[] {
  const values: Values = { cells, mended: new Map() }
  const seen = new Set([about])
  return relations.slice(0, MOST_SHOWN).flatMap((relation) => {
    const others = cellsOf(relation).filter((id) => !seen.has(id) && amountOf(values, id) !== 0n)
    const told = others.length > 0 ? others : cellsOf(relation).filter((id) => id !== about)
    const [first, ...rest] = told
    for (const id of told) seen.add(id)
    const entry = (id: number, words: InBothLanguages): readonly Evidence[] => {
      const cell = cells[id]
      return cell === undefined ? [] : [{ place: cell.place, printed: cell.printed, words }]
    }
    if (first === undefined) return []
    return [
      ...entry(first, arithmetic(relation, cells)),
      ...rest
        .slice(0, MOST_TERMS)
        .flatMap((id) => entry(id, { zh: '上式中的一项', en: 'a term of the sum above' })),
    ]
  })
}

function arithmetic(relation: Relation, cells: readonly PrintedCell[]): InBothLanguages {
  const values: Values = { cells, mended: new Map() }
  const whole = cells[relation.whole]
  if (whole === undefined) return { zh: '', en: '' }
  const parts = relation.parts.flatMap((id) => cells[id] ?? [])
  const shown = parts.filter((cell) => cell.amount !== 0n || parts.length < 3)
  const sum = fen(amountOf(values, relation.whole) - differenceOf(relation, values))
  const term = (cell: PrintedCell): string =>
    `${cell.statement === whole.statement ? '' : `《${cell.place.table ?? ''}》`}${labelOf(cell)} ${cell.printed || '空白'}`
  const terms = listed(shown.map(term), '＋')
  const sign = relation.kind === 'atLeast' ? '应不小于' : '应等于'
  const total = shown.length > 1 ? `，即 ${plainAmount(sum, whole)}` : ''
  const residual = relation.isResidual ? '（据其他分项已占满总数推断）' : ''
  const left = `《${whole.place.table ?? ''}》${labelOf(whole)} ${whole.printed || '空白'}`
  return {
    zh: `${left} ${sign} ${terms}${total}${residual}`,
    en: `${left} ${relation.kind === 'atLeast' ? 'should be at least' : 'should be'} ${terms}`,
  }
}

const listed = (texts: readonly string[], by = '；'): string =>
  texts.length > MOST_TERMS
    ? `${texts.slice(0, MOST_TERMS).join(by)}${by}…共 ${texts.length} 项`
    : texts.join(by)

const labelOf = ({ place }: PrintedCell): string =>
  [place.row, place.column].filter((text) => text !== undefined && text !== '').join('·')

const whereIs = (cell: PrintedCell): string => `《${cell.place.table ?? ''}》“${labelOf(cell)}”`

/** As the table prints its amounts: the same decimals and separators. */
function printedAs(amount: bigint, cell: PrintedCell, cells: readonly PrintedCell[]): string {
  const likeness =
    cell.printed !== '' && cell.half > 0n
      ? cell
      : cells.find((other) => other.statement === cell.statement && other.half > 0n)
  const decimals = /\.(\d+)/.exec(likeness?.printed ?? '')?.[1]?.length ?? (likeness === undefined ? 2 : 0)
  const thousands = /,/.test(
    cells.find((one) => one.statement === cell.statement && /,/.test(one.printed))?.printed ?? '',
  )
  const isFiner = (amount * 10n ** BigInt(decimals)) % FEN_PER[cell.currency] !== 0n
  return formatAmount(fen(amount), {
    unit: cell.currency,
    decimals: isFiner ? Math.max(decimals, 2) : decimals,
    thousands,
  })
}

const plainAmount = (amount: bigint, cell: PrintedCell): string =>
  formatAmount(fen(amount), { unit: cell.currency, decimals: 2 })

const gap = (cell: PrintedCell, amount: bigint | undefined): string => {
  const difference = (cell.amount ?? 0n) - (amount ?? 0n)
  return plainAmount(difference < 0n ? -difference : difference, cell)
}

/** The amount of another year for the same thing, or of the row beside it, set down by mistake. */
function copied(
  cell: PrintedCell,
  right: bigint,
  cells: readonly PrintedCell[],
): InBothLanguages | undefined {
  if (cell.amount === undefined || cell.amount === 0n) return undefined
  const isAlike = (other: PrintedCell): boolean => other.id !== cell.id && other.amount === cell.amount
  const { year: _, ...bare } = cell.region
  const isOtherYear = (other: PrintedCell): boolean => {
    const { year, ...rest } = other.region
    return year !== cell.region.year && JSON.stringify(rest) === JSON.stringify(bare)
  }
  if (cells.some((other) => isAlike(other) && isOtherYear(other)))
    return { zh: '可能误用了另一年度的数', en: 'it may be the figure of another year' }
  const isBeside = (other: PrintedCell): boolean =>
    other.statement === cell.statement &&
    other.block === cell.block &&
    other.column === cell.column &&
    Math.abs(other.row - cell.row) === 1
  if (right !== cell.amount && cells.some((other) => isAlike(other) && isBeside(other)))
    return { zh: '可能抄了相邻一行的数', en: 'it may be the figure of the row beside it' }
  return undefined
}
