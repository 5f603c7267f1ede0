/** The tour that is being made, kept while the window is open: it goes over pages, and over the loading of them. */
import { useSyncExternalStore } from 'react'
import { go } from '../../location.ts'
import { isAt, TOURS, type TourId, type TourStep } from './tours.ts'

export interface Tour {
  readonly id: TourId
  readonly at: number
  readonly steps: readonly TourStep[]
  /** Whose first tour this is; the public has none that could be remembered. */
  readonly person?: string
}

const KEY = 'mingzhang.tour'
const MOVED = 'mingzhang:tour'
const seenKey = (person: string): string => `mingzhang.toured.${person}`

let known: { readonly text: string | null; readonly tour: Tour | undefined } = { text: null, tour: undefined }

/** The same object as long as nothing was moved. */
function tourNow(): Tour | undefined {
  const text = stored(sessionStorage, KEY)
  if (text !== known.text) known = { text, tour: read(text) }
  return known.tour
}

export const useTour = (): Tour | undefined => useSyncExternalStore(subscribe, tourNow)

function subscribe(onChange: () => void): () => void {
  window.addEventListener(MOVED, onChange)
  return () => window.removeEventListener(MOVED, onChange)
}

/** Kept for the page that is loaded next. */
export const keepTour = (tour: Tour): void => keep(sessionStorage, KEY, JSON.stringify(tour))

/** Begins, or goes on; the page of the step is opened where another one is. */
export function showTour(tour: Tour): void {
  keepTour(tour)
  const step = tour.steps[tour.at]
  if (step !== undefined && !isAt(location.pathname, step)) go(step.address)
  window.dispatchEvent(new Event(MOVED))
}

/** Made to the end or left: it does not come by itself again. */
export function endTour(): void {
  const person = tourNow()?.person
  if (person !== undefined) rememberToured(person)
  sessionStorage.removeItem(KEY)
  window.dispatchEvent(new Event(MOVED))
}

export const isToured = (person: string): boolean => stored(localStorage, seenKey(person)) !== null
export const rememberToured = (person: string): void => keep(localStorage, seenKey(person), '1')

function read(text: string | null): Tour | undefined {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return isTour(value) && value.steps[value.at] !== undefined ? value : undefined
  } catch {
    return undefined
  }
}

const isTour = (value: unknown): value is Tour =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  TOURS.some((one) => one === value.id) &&
  'at' in value &&
  typeof value.at === 'number' &&
  'steps' in value &&
  Array.isArray(value.steps)

// A browser may refuse storage: the tour is then made on one page.
function stored(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function keep(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text)
  } catch {
    return
  }
}
