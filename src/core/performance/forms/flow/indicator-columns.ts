/** 指标表的列 — which columns a broken header names, however its cells were shuffled, and what may stand in them. */
import { plainWords } from '../../../document/printed-words.ts'
import type { Piece } from './pieces.ts'
import type { FlowColumn } from './rows.ts'
import {
  basisCost,
  categoryCost,
  deviationCost,
  explanationCost,
  LEVEL_1,
  LEVEL_2,
  levelCost,
  nameCost,
  pointsCost,
  splitLevels,
  valueCost,
} from './words.ts'

/** What a column of an indicator table says. */
export type IndicatorRole =
  | 'goal'
  | 'level1'
  | 'level2'
  | 'category'
  | 'name'
  | 'explanation'
  | 'earlier'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'basis'
  | 'deviation'

export interface IndicatorColumn {
  readonly role: IndicatorRole
  /** By what entries call it. */
  readonly name: string
}

/** Header words with the name that forms of all years are read under; earlier ones win where they overlap. */
const WORDS: readonly (readonly [IndicatorRole, RegExp, string | undefined])[] = [
  ['goal', /目标名称/, undefined],
  ['level1', /一级(?:指标)?/, '一级指标'],
  ['level2', /二级(?:指标)?/, '二级指标'],
  ['name', /明细指标内容(?:\(三级指标\))?|三级(?:指标)?|指标名称/, '三级指标'],
  ['category', /指标类别/, '指标类别'],
  ['basis', /指标值(?:确定|设定)依据|绩效标准|指标值说明|指标值来源/, '指标值确定依据'],
  ['deviation', /(?:偏差|未完成)原因(?:分析)?(?:(?:及|和|与)(?:拟采取的)?改进措施)?/, undefined],
  ['explanation', /绩效指标描述|指标(?:说明|解释|描述)/, undefined],
  ['weight', /分值|权重/, undefined],
  ['score', /得分/, undefined],
  ['actual', /实际完成(?:值|情况)?(?:\(B\))?/, undefined],
  ['target', /(?:年初|年度)?目标值?(?:\(A\))|(?:年初|年度)目标值|年度指标值/, undefined],
]
const EXPECTED = /(?:预计|预期)(?:当年)?(?:实现)?值?/
const EARLIER = /前年|上年|20\d\d年/g
const EARLIER_NAMES = ['前年', '上年']

/** Interleaved cells leave no words of a header whole, but all their letters. */
const HEADER_LETTERS: ReadonlySet<string> = new Set(
  '目标名称一二三级绩效指明细内容类别确设定依据准说来源解释描述近两年值前上预计期当实现际完成情况初度分权重得自评长期项目表偏差未原因分析及和与拟采取的改进措施、（）()AB',
)
const GOAL_NAME = /^(?:中?长期|年度)(?:绩效)?目标\d{0,2}$/

const LONGEST_HEADER = 80

/** How many pieces at the beginning belong to the header. */
export function headerLength(pieces: readonly Piece[]): number {
  let at = 0
  while (at < Math.min(pieces.length, LONGEST_HEADER) && isHeaderPiece(pieces, at)) at++
  return at
}

function isHeaderPiece(pieces: readonly Piece[], at: number): boolean {
  const plain = (pieces[at]?.plain ?? '').replace(/20\d\d(?:年|$)|\d{1,2}[:：]?$/g, '')
  if (![...plain].every((letter) => HEADER_LETTERS.has(letter))) return false
  return !(at > 0 && beginsBody(pieces, at))
}

/** Whether a level or a goal's name begins here. */
export function beginsBody(pieces: readonly Piece[], from: number): boolean {
  let plain = ''
  for (let at = from; at < Math.min(pieces.length, from + 6); at++) {
    const piece = pieces[at]
    if (piece === undefined || (at > from && piece.gap === 'touching')) return false
    plain += piece.plain
    if (GOAL_NAME.test(plain) || levelCost(LEVEL_1, plain) === 0 || levelCost(LEVEL_2, plain) === 0)
      return true
  }
  return false
}

/** The columns that a header names, in the order in which it names them. */
export function columnsOf(header: string): readonly IndicatorColumn[] {
  const found: { readonly column: IndicatorColumn; readonly at: number }[] = []
  let rest = plainWords(header)
  for (const [role, pattern, name] of WORDS) {
    const match = pattern.exec(rest)
    if (match === null) continue
    found.push({ column: { role, name: name ?? match[0] }, at: match.index })
    rest = rest.replace(pattern, (word) => '·'.repeat(word.length))
  }
  const name = found.find(({ column }) => column.role === 'name')?.at ?? 0
  const at = Math.max(name + 0.5, rest.indexOf('指标值'))
  const earlier = [...new Set(rest.match(EARLIER) ?? [])]
  // A calendar year is the year before last or the last one by its place among the two.
  const years = earlier.filter((word) => /\d/.test(word)).toSorted()
  for (const word of earlier) {
    const nameOf = years.includes(word) ? (EARLIER_NAMES[years.indexOf(word)] ?? word) : word
    found.push({ column: { role: 'earlier', name: nameOf }, at })
  }
  if (EXPECTED.test(rest)) found.push({ column: { role: 'target', name: '预计当年实现' }, at })
  else if (rest.includes('指标值')) found.push({ column: { role: 'target', name: '指标值' }, at })
  return found.toSorted((a, b) => a.at - b.at).map(({ column }) => column)
}

/** What tables that print no header mostly have. */
export const LONG_TERM_COLUMNS = columnsOf('一级指标二级指标三级指标指标值指标值确定依据')
export const ANNUAL_COLUMNS = columnsOf('一级指标二级指标三级指标前年上年预计当年实现指标值确定依据')

/** Columns whose cells are values of the indicator. */
export const VALUE_ROLES: ReadonlySet<IndicatorRole> = new Set(['earlier', 'target', 'actual'])

/** The columns as the reading of rows wants them. */
export function flowColumns(columns: readonly IndicatorColumn[]): readonly FlowColumn[] {
  return columns.map((column, at) => flowColumn(column, columns, at))
}

function flowColumn({ role }: IndicatorColumn, columns: readonly IndicatorColumn[], at: number): FlowColumn {
  const key = String(at)
  const level1 = String(columns.findIndex((column) => column.role === 'level1'))
  const hasLevel2 = columns.some((column) => column.role === 'level2')
  const isBehindValue = VALUE_ROLES.has(columns[at - 1]?.role ?? 'name')
  switch (role) {
    case 'goal':
      return {
        key,
        mostPieces: 8,
        cost: ({ plain }) => (plain.length < 14 && GOAL_NAME.test(plain) ? 0 : undefined),
        skip: () => 0,
      }
    case 'level1':
      return { key, mostPieces: 10, cost: ({ plain }) => level1Cost(plain, hasLevel2), skip: () => 0 }
    case 'level2':
      return {
        key,
        mostPieces: 10,
        cost: ({ plain }) => level2Cost(plain),
        skip: (before) => (before === level1 ? 2 : 0),
      }
    case 'category':
      return { key, mostPieces: 8, cost: ({ text }) => categoryCost(text), skip: () => 0.8 }
    case 'name':
      return { key, mostPieces: 16, cost: nameCost, skip: () => undefined }
    case 'earlier':
    case 'target':
    case 'actual':
      return {
        key,
        mostPieces: 16,
        cost: ({ text }) => valueCost(text),
        // Values that are missing are mostly the earliest.
        skip: (before) => (isBehindValue && before === String(at - 1) ? 3 : role === 'earlier' ? 1.2 : 2),
      }
    case 'weight':
    case 'score':
      return { key, mostPieces: 2, cost: ({ text }) => pointsCost(text), skip: () => 1.2 }
    case 'explanation':
      return { key, mostPieces: 60, cost: ({ text }) => explanationCost(text), skip: () => 1 }
    case 'deviation':
      return { key, mostPieces: 60, cost: ({ text }) => deviationCost(text), skip: () => 0 }
    case 'basis':
      return { key, mostPieces: 24, cost: ({ text }) => basisCost(text), skip: () => 2.4 }
  }
}

/** A table with one column of levels may fill it with those of the second. */
function level1Cost(text: string, hasLevel2: boolean): number | undefined {
  const own = levelCost(LEVEL_1, text)
  if (hasLevel2 || own === 0) return own
  const other = levelCost(LEVEL_2, text)
  return own === undefined || other === undefined ? (own ?? other) : Math.min(own, other)
}

function level2Cost(text: string): number | undefined {
  const single = levelCost(LEVEL_2, text)
  if (single !== undefined && single < 2) return single
  return splitLevels(LEVEL_2, text).length > 1 ? 1.5 : single
}
