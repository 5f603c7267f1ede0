/** 分段 — a form's pieces cut at its labels and goal headings, and where the form ends. */
import type { GoalTerm } from '../../goal.ts'
import { type LabelIndex, labelAt } from './find-labels.ts'
import { type FlowLabel, isIndicators } from './labels.ts'
import { isLineStart, joined, type Piece } from './pieces.ts'

/** 目标标题 — 长期目标1：, 年度绩效目标 2 (19分) */
export interface GoalHeading {
  readonly kind: 'goal'
  readonly term: GoalTerm
  /** Without points and colon. */
  readonly name: string
  readonly number?: number
  /** 分值 */
  readonly weight?: string
}

export interface Section {
  readonly label: FlowLabel | GoalHeading
  /** As printed, without white space. */
  readonly printed: string
  readonly place: Piece['place']
  readonly pieces: readonly Piece[]
}

export interface CutForm {
  /** Before the first label: the unit of money, the year. */
  readonly head: readonly Piece[]
  readonly sections: readonly Section[]
  /** How many of the pieces belong to the form. */
  readonly length: number
}

interface Start {
  readonly at: number
  /** Where the section's own pieces begin. */
  readonly body: number
  readonly to: number
  readonly label: Section['label']
}

export function cutAtLabels(pieces: readonly Piece[], labels: LabelIndex<FlowLabel>): CutForm {
  const starts: Start[] = []
  let at = 0
  while (at < pieces.length) {
    const current = starts.at(-1)
    if (current !== undefined && endsForm(pieces, at, current)) break
    const found = startAt(pieces, at, labels, current)
    if (found !== undefined) starts.push(found)
    at = found?.to ?? at + 1
  }
  const sections = starts.map(({ at: from, to, body, label }, index): Section => {
    const own = pieces.slice(from, to)
    const end = starts[index + 1]?.at ?? at
    return { label, printed: joined(own), place: own[0]?.place ?? {}, pieces: pieces.slice(body, end) }
  })
  return { head: pieces.slice(0, starts[0]?.at ?? at), sections, length: at }
}

/** Behind these the next label may stand in the same line. */
const SHORT: ReadonlySet<Section['label']['kind']> = new Set(['field', 'money', 'choice'])

const NEXT_PART = /^第[一二三四五六七八九十]{1,3}(?:部分|章)/
const NEXT_HEADING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/

/** A heading of the document around the form; a running text may have such headings of its own, a table not. */
function endsForm(pieces: readonly Piece[], at: number, { label }: Start): boolean {
  const piece = pieces[at]
  if (piece === undefined || !isLineStart(piece)) return false
  return (
    NEXT_PART.test(piece.plain) ||
    (label.kind === 'part' && isIndicators(label) && NEXT_HEADING.test(piece.plain))
  )
}

function startAt(
  pieces: readonly Piece[],
  at: number,
  labels: LabelIndex<FlowLabel>,
  current: Start | undefined,
): Start | undefined {
  const piece = pieces[at]
  if (piece === undefined) return undefined
  const follows = current?.to === at
  const isShort = current !== undefined && SHORT.has(current.label.kind)
  if (!isLineStart(piece) && !isShort && !follows) return undefined
  const isGoal = isLineStart(piece) && MAY_BE_GOAL.test(piece.plain)
  const goal = isGoal
    ? goalAt(
        pieces,
        at,
        takesGoals(
          pieces.slice(current?.body, Math.min(at, (current?.body ?? 0) + LONGEST_HEADER)),
          current?.label,
        ),
      )
    : undefined
  const match = labelAt(pieces, at, labels)
  if (goal !== undefined && goal.length >= (match?.length ?? 0))
    return { at, to: at + goal.length, body: at + goal.length, label: goal.label }
  if (match === undefined) return undefined
  const { label, length } = match
  if (!isLineStart(piece) && label.isInline !== true && !follows) return undefined
  const part = current?.label.kind === 'part' ? current.label : undefined
  // In a part 其他资金 names a column.
  if (part !== undefined && label.kind === 'money') return undefined
  const isInTable = part !== undefined && isIndicators(part)
  if (isInTable && (label.isHeader === true || label.endsTable !== true)) return undefined
  return { at, to: at + length, body: label.isHeader === true ? at : at + length, label }
}

/** In a table with a column for the goals their names are cells, but for one with a colon behind it. */
function takesGoals(body: readonly Piece[], label: Section['label'] | undefined): boolean {
  if (label?.kind !== 'part') return true
  if (isIndicators(label)) return !joined(body).includes('目标名称')
  return label.part === 'goalTexts' || label.part === 'goalList' || label.part === 'execution'
}

const GOAL = /^((?:中?长期|年度)(?:绩效)?目标)(\d{0,2})(:)?(?:\((\d{1,3}(?:\.\d{1,2})?)分\))?(:)?$/
const MAY_BE_GOAL = /^(?:中|长|年)/
const MOST_PIECES = 7
const LONGEST_HEADER = 60

/** The longest heading of a goal that whole pieces spell; 年度目标 with no number is one only where goals are named. */
function goalAt(
  pieces: readonly Piece[],
  from: number,
  isFree: boolean,
): { readonly label: GoalHeading; readonly length: number } | undefined {
  let found: { readonly label: GoalHeading; readonly length: number } | undefined
  let text = ''
  for (let at = from; at < Math.min(pieces.length, from + MOST_PIECES); at++) {
    const piece = pieces[at]
    if (piece === undefined || (at > from && piece.gap === 'touching')) break
    text += piece.plain
    const [, name, digits = '', colon, weight, laterColon] = GOAL.exec(text) ?? []
    if (name === undefined) continue
    const isMarked = colon !== undefined || laterColon !== undefined || weight !== undefined
    if (!isMarked && (!isFree || (digits === '' && !name.includes('绩效')))) continue
    const label: GoalHeading = {
      kind: 'goal',
      term: name.startsWith('年度') ? 'annual' : 'longTerm',
      name: name + digits,
      ...(digits === '' ? {} : { number: Number.parseInt(digits, 10) }),
      ...(weight === undefined ? {} : { weight }),
    }
    found = { label, length: at - from + 1 }
  }
  return found
}
