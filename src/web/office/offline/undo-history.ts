/** 撤销与重做 — what a person did in a round, step by step, with what takes each step back; kept in the browser until submission. */
import type { PlainChange } from './round-rows.ts'

/** One act of a person. */
export interface UndoStep {
  readonly changes: readonly PlainChange[]
  readonly inverse: readonly PlainChange[]
  /** What a message calls it: the row and what became of it, or how many rows were pasted. */
  readonly words: StepWords
  /** Where it was done. */
  readonly place?: { readonly row: string; readonly field?: string }
  /** The same while one cell is being typed in. */
  readonly session?: number
}

export type StepWords =
  | { readonly kind: 'cell'; readonly name: string; readonly from: string; readonly to: string }
  | {
      readonly kind: 'rows'
      readonly act: 'add' | 'remove' | 'move' | 'paste' | 'fill' | 'import'
      readonly count: number
    }

export interface UndoHistory {
  readonly done: readonly UndoStep[]
  readonly undone: readonly UndoStep[]
}

export const NO_HISTORY: UndoHistory = { done: [], undone: [] }
const MOST_STEPS = 200

/** What is saved while a cell is still being typed in belongs to the same step. */
export function withStep({ done }: UndoHistory, step: UndoStep): UndoHistory {
  const last = done.at(-1)
  const isSame =
    step.session !== undefined &&
    last?.session === step.session &&
    last.words.kind === 'cell' &&
    step.words.kind === 'cell'
  if (!isSame || last?.words.kind !== 'cell' || step.words.kind !== 'cell')
    return { done: [...done, step].slice(-MOST_STEPS), undone: [] }
  const merged = { ...step, inverse: last.inverse, words: { ...step.words, from: last.words.from } }
  const isBack = merged.words.from === merged.words.to
  return { done: isBack ? done.slice(0, -1) : [...done.slice(0, -1), merged], undone: [] }
}

export function undoneOnce({ done, undone }: UndoHistory): UndoHistory {
  const last = done.at(-1)
  return last === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, last] }
}

export function redoneOnce({ done, undone }: UndoHistory): UndoHistory {
  const last = undone.at(-1)
  return last === undefined ? { done, undone } : { done: [...done, last], undone: undone.slice(0, -1) }
}

// ——— kept in the browser, by account and round

export function keptHistory(key: string): UndoHistory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    // Only `keepHistory` writes it; what an older version of the page wrote is dropped.
    const found = kept as { readonly version?: unknown; readonly history?: UndoHistory } | null
    return found?.version === VERSION && found.history !== undefined ? found.history : NO_HISTORY
  } catch {
    return NO_HISTORY
  }
}

const VERSION = 1
const PREFIX = 'mingzhang.undo.'

export const historyKey = (account: string, round: string): string => `${PREFIX}${account}.${round}`

/** Of one account, or of all. */
export function forgetHistories(account?: string): void {
  const prefix = account === undefined ? PREFIX : historyKey(account, '')
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

/** Sessions of typing end with the page. */
export function keepHistory(key: string, { done, undone }: UndoHistory): void {
  const plain = (steps: readonly UndoStep[]) => steps.map(({ session: _, ...step }) => step)
  try {
    if (done.length + undone.length === 0) localStorage.removeItem(key)
    else
      localStorage.setItem(
        key,
        JSON.stringify({ version: VERSION, history: { done: plain(done), undone: plain(undone) } }),
      )
  } catch {
    return
  }
}
