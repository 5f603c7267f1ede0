/** A round as a page works on it: its rows live, every act of the person undoable, others' changes coming in. */
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ChangeCause } from '../../../core/budget/drafting/round-row.ts'
import type { RoundAddress } from '../route.ts'
import { freshId } from '../shell/fresh-id.ts'
import { useSession } from '../shell/session.tsx'
import { type OfflineWords, useOfflineWords } from './offline-words.ts'
import { queueStore } from './queue-store.ts'
import { openRoundBook, type RoundBook, type RoundBookState } from './round-book.ts'
import { roundClient } from './round-client.ts'
import { inverseOf, type PlainChange, type RowsById } from './round-rows.ts'
import {
  forgetHistories,
  historyKey,
  keepHistory,
  keptHistory,
  NO_HISTORY,
  redoneOnce,
  type StepWords,
  type UndoHistory,
  type UndoStep,
  undoneOnce,
  withStep,
} from './undo-history.ts'

/** What a person did, for the server, for the message of undoing, and for where undoing leads. */
export interface RoundStep {
  readonly changes: readonly PlainChange[]
  readonly cause: ChangeCause
  readonly words: StepWords
  readonly place?: NonNullable<UndoStep['place']>
  readonly session?: number
}

/** Where the page is to go; another turn means to go there again. */
export interface StepPlace {
  readonly row: string
  readonly field?: string
  readonly turn: number
}

export interface OpenRound {
  readonly state: RoundBookState
  readonly book: RoundBook
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly place: StepPlace | undefined
  act(step: RoundStep): void
  undo(): void
  redo(): void
  /** After submission nothing can be undone. */
  endHistory(): void
}

const LOOK_EVERY_MILLISECONDS = 5000
const store = queueStore()
/** One book for each round as long as the page lives, so that going to another page loses nothing on its way. */
const books = new Map<string, { readonly book: RoundBook; say: Messages }>()

interface Messages {
  readonly merged: (by: string, count: number) => void
  readonly refused: (text: string) => void
}

export const keyOf = ({ year, unit, round }: RoundAddress): string => `${year}/${unit}/${round}`

function bookOf(account: string, address: RoundAddress, say: Messages): RoundBook {
  const key = keyOf(address)
  const known = books.get(`${account} ${key}`)
  if (known !== undefined) {
    known.say = say
    return known.book
  }
  const book = openRoundBook({
    account,
    key,
    client: roundClient(address),
    store,
    newId: freshId,
    onMerged: (by) => {
      for (const one of by) entry.say.merged(one.by, one.count)
    },
    onRefused: (texts) => {
      for (const text of texts) entry.say.refused(text)
    },
  })
  const entry = { book, say }
  books.set(`${account} ${key}`, entry)
  return book
}

export function useRoundBook(address: RoundAddress): OpenRound {
  const own = useOfflineWords()
  const { person } = useSession()
  const { message } = App.useApp()
  const [place, setPlace] = useState<StepPlace>()
  const book = bookOf(person.id, address, {
    merged: (by, count) => void message.info(own.merged(by, count)),
    refused: (text) => void message.warning({ content: own.refused(text), duration: 6 }),
  })
  const state = useSyncExternalStore(book.subscribe, book.state)
  const { history, set } = useHistory(historyKey(person.id, keyOf(address)))
  useWatching(book)

  const act = useCallback(
    ({ cause, ...step }: RoundStep) => {
      if (step.changes.length === 0) return
      const inverse = inverseOf(book.state().rows, step.changes)
      book.change(step.changes, cause)
      set((before) => withStep(before, { ...step, inverse }))
    },
    [book, set],
  )

  const goBack = (isUndo: boolean): void => {
    const step = (isUndo ? history.done : history.undone).at(-1)
    if (step === undefined) return
    set(isUndo ? undoneOnce : redoneOnce)
    const [made, left] = isUndo ? [step.inverse, step.changes] : [step.changes, step.inverse]
    if (isOvertaken(book.state().rows, left)) {
      void message.warning(own.overtaken(stepWords(step.words, own, isUndo)))
      return
    }
    book.change(isUndo ? made : made.map(broughtBack), isUndo ? 'undo' : 'redo')
    const what = stepWords(step.words, own, isUndo)
    void message.info(isUndo ? own.undone(what) : own.redone(what))
    if (step.place !== undefined) {
      const { row, field } = step.place
      setPlace((before) => ({
        row,
        ...(field === undefined ? {} : { field }),
        turn: (before?.turn ?? 0) + 1,
      }))
    }
  }

  return {
    state,
    book,
    place,
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    act,
    undo: () => goBack(true),
    redo: () => goBack(false),
    endHistory: () => set(() => NO_HISTORY),
  }
}

/** A row that was taken back is in the store: it is not added again. */
const broughtBack = (change: PlainChange): PlainChange =>
  change.kind === 'add' ? { kind: 'restore', row: change.row.id } : change

/** Whether somebody has since typed over what the step left. */
function isOvertaken(rows: RowsById, left: readonly PlainChange[]): boolean {
  const last = new Map(
    left.flatMap((change) =>
      change.kind === 'cell' ? [[`${change.row} ${change.field}`, change] as const] : [],
    ),
  )
  return [...last.values()].some((change) => {
    const row = rows.get(change.row)
    return row !== undefined && (row.cells[change.field] ?? '') !== change.text
  })
}

function stepWords(words: StepWords, own: OfflineWords, isUndo: boolean): string {
  if (words.kind === 'rows') return own.rows(own.acts[words.act], words.count)
  const [from, to] = isUndo ? [words.to, words.from] : [words.from, words.to]
  return own.changed(words.name, from || own.empty, to || own.empty)
}

function useHistory(key: string) {
  const [kept, setKept] = useState(() => ({ key, history: keptHistory(key) }))
  const current = kept.key === key ? kept : { key, history: keptHistory(key) }
  const latest = useRef(current)
  latest.current = current
  const set = useCallback((next: (before: UndoHistory) => UndoHistory) => {
    const { key, history } = latest.current
    const made = { key, history: next(history) }
    latest.current = made
    keepHistory(key, made.history)
    setKept(made)
  }, [])
  return { history: current.history, set }
}

/** Others' changes come in while the page is seen; what waits is sent when the network is back. */
function useWatching(book: RoundBook): void {
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void book.look()
    }
    const timer = window.setInterval(look, LOOK_EVERY_MILLISECONDS)
    const online = (): void => void book.sync()
    window.addEventListener('online', online)
    window.addEventListener('focus', look)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('online', online)
      window.removeEventListener('focus', look)
    }
  }, [book])
}

/** Before somebody leaves: sends what is waiting, and tells how many places could not be sent. */
export async function sendAll(account: string): Promise<number> {
  for (const [key, { book }] of books) if (key.startsWith(`${account} `)) await book.sync()
  return store.unsent(account)
}

/** Whoever comes next at this machine finds nothing of what the account typed. */
export async function forgetAll(account: string): Promise<void> {
  for (const [key, { book }] of books) {
    if (!key.startsWith(`${account} `)) continue
    await book.close()
    books.delete(key)
  }
  forgetHistories(account)
  await store.clear(account)
}
