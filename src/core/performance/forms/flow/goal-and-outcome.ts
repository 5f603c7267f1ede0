/** 年度总体目标 — the goal as it was set beside what came of it. */
import type { ReadGoal } from '../read-form.ts'
import { takeHeader } from './find-labels.ts'
import { goalText } from './goals.ts'
import { HEADERS } from './header-words.ts'
import type { Piece } from './pieces.ts'
import { entry, NOTHING_READ, type PartReading, printed } from './reading.ts'
import { twoTexts } from './two-texts.ts'

/** Without headings for both the text is the goal alone. */
export function readGoalAndOutcome(
  label: string,
  pieces: readonly Piece[],
): { readonly reading: PartReading; readonly goal?: ReadGoal } {
  const { columns, length } = takeHeader(pieces, HEADERS.goalAndOutcome)
  const body = pieces.slice(length)
  if (body.length === 0) return { reading: NOTHING_READ }
  const [goalColumn, outcomeColumn] = columns
  if (goalColumn === undefined || outcomeColumn === undefined) {
    const text = goalText(body)
    const goal = { label, term: 'annual', indicators: [], ...(text === undefined ? {} : { text }) } as const
    return { reading: NOTHING_READ, goal }
  }
  const { first, second, doubt } = twoTexts(body)
  const [text, outcome] = [printed(first), printed(second)]
  const entries = [
    entry(label, goalColumn.name, text, doubt),
    ...(second.length === 0 ? [] : [entry(label, outcomeColumn.name, outcome, doubt)]),
  ]
  return {
    reading: { ...NOTHING_READ, entries },
    goal: { label, term: 'annual', indicators: [], text, outcome },
  }
}
