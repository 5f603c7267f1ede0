/** 明细列 — the columns of lists of items: a name, a running text, amounts; and what is common to reading such lists. */
import type { Doubt } from '../../../document/entry.ts'
import type { Printed } from '../read-form.ts'
import { isAmountPiece } from './amounts.ts'
import type { Piece } from './pieces.ts'
import { printed, UNSURE } from './reading.ts'
import { type Candidate, type FlowColumn, type FlowRest, type FlowRow, readRows } from './rows.ts'

const SENTENCE = /[。；;=＝*×]|\d(?:万?元|人|次|[.、．])/
/** What the names of items and projects mostly end with; a name cut in the middle does not. */
const NAME_ENDING =
  /(?:费|费用|支出|经费|资金|专项|项目|服务|采购|购置|维修|维护|改造|建设|培训|会议|补助|补贴|工资|奖励|慰问|帮扶|救助|宣传|教育|活动|演练|演习|检查|整改|评估|审计|租金|税金|化解|管理|运行|保障|印刷|咨询|顾问|意见书|改制|工作|等)$/

/** A name wants few lines where it stands beside a text in many, which costs `perLine`. */
export const nameColumn = (perLine: number): FlowColumn => ({
  key: 'name',
  mostPieces: 20,
  cost: ({ text, lineCount }) =>
    text.length > 60 || isAmountPiece(text)
      ? undefined
      : (SENTENCE.test(text) ? 2.5 : 0) +
        (text.length < 2 ? 1.5 : 0) +
        (/^[，。；、）)]/.test(text) ? 3 : 0) +
        (NAME_ENDING.test(text) ? 0 : 0.6) +
        (lineCount - 1) * perLine,
  skip: () => undefined,
})

const ENDS_WELL = /[。；;！）)元年月]$|\d$|等$/

export const textColumn = (skip: number): FlowColumn => ({
  key: 'text',
  mostPieces: 160,
  cost: ({ text }) => (isAmountPiece(text) ? 3 : text.length < 3 ? 1 : 0) + (ENDS_WELL.test(text) ? 0 : 0.3),
  skip: () => skip,
})

/** An amount stands in a line without words; one behind another stands in the same line or touches it. */
export const amountColumn = (at: number, skip: number): FlowColumn => ({
  key: `${AMOUNT}${at}`,
  mostPieces: 2,
  cost: ({ text, isAlone, gap }, before) => {
    if (!isAmountPiece(text)) return undefined
    const isSecond = before !== undefined && isAmountKey(before)
    const isTogether = gap === 'space' || gap === 'touching'
    return (
      (isAlone || isSecond ? 0 : 0.4) + (/[万元]$/.test(text) ? 0.8 : 0) + (isSecond && !isTogether ? 1.5 : 0)
    )
  },
  skip: () => skip,
})
const AMOUNT = 'amount'
const isAmountKey = (key: string): boolean => key.startsWith(AMOUNT)

/** What a new page prints first may be the end of the text before. */
const REST_OF_TEXT: FlowRest = {
  mostPieces: 60,
  cost: ({ text, gap }: Candidate) =>
    gap !== 'page' || text.length > 200 ? undefined : isAmountPiece(text) ? 2.5 : 1.6,
}

/** A row of a list with its cells by key. */
export interface Item {
  readonly cells: ReadonlyMap<string, Printed>
  readonly name: Printed
  readonly text?: Printed
  readonly amounts: readonly Printed[]
  readonly doubt?: Doubt
}

/** The rows of a list; undefined if they are none. */
export function readItems(
  pieces: readonly Piece[],
  columns: readonly FlowColumn[],
): readonly Item[] | undefined {
  const hasText = columns.some(({ key }) => key === 'text')
  const rows = readRows(pieces, columns, hasText ? REST_OF_TEXT : undefined)
  return rows?.flatMap((row, at) => (row.cells.length === 0 ? [] : [itemOf(row, rows[at + 1], pieces)]))
}

function itemOf(row: FlowRow, next: FlowRow | undefined, pieces: readonly Piece[]): Item {
  const cells = new Map(row.cells.map(({ key, from, to }) => [key, printed(pieces.slice(from, to))] as const))
  const rest = next?.rests.map(({ from, to }) => printed(pieces.slice(from, to)).text).join('') ?? ''
  const text = cells.get('text')
  return {
    cells,
    name: cells.get('name') ?? NO_NAME,
    ...(text === undefined ? {} : { text: { ...text, text: text.text + rest } }),
    ...(row.isSure ? {} : { doubt: UNSURE }),
    amounts: [...cells].flatMap(([key, cell]) => (isAmountKey(key) ? [cell] : [])),
  }
}
const NO_NAME: Printed = { text: '', place: {} }
