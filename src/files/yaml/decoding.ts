/** The pieces that descriptions of data files are made of: each reads one kind of value and reports what is wrong. */
import { type CurrencyUnit, type Fen, LARGEST_TYPED_FEN, parseAmount } from '../../core/kernel/fen.ts'
import { type FiscalYear, parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { at, type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import { isCalendarDay, writtenFault } from '../../core/kernel/written-text.ts'
import { nearest } from './nearest.ts'
import type { YamlTree } from './tree.ts'

/** What is known while one file is read, and the faults found in it so far. */
export interface Reading {
  readonly file: string
  /** The unit of bare amounts. */
  readonly currency: CurrencyUnit
  readonly problems: Problem[]
}

export const reading = (
  file: string,
  currency: CurrencyUnit = 'yuan',
  problems: Problem[] = [],
): Reading => ({ file, currency, problems })

/** Reads the value of the key `name`; undefined if it was blank or wrong, and then the fault is in the reading. */
export type Reader<T> = (tree: YamlTree, name: string, within: Reading) => T | undefined

export interface Key<T> {
  readonly read: Reader<T>
  readonly isRequired: boolean
}
export const required = <T>(read: Reader<T>): Key<T> => ({ read, isRequired: true })
export const optional = <T>(read: Reader<T>): Key<T> => ({ read, isRequired: false })

/** The keys of a section and what each reads. */
export type Section = Readonly<Record<string, Key<unknown>>>

/** What a section said: every value may be missing, since a fault in one does not stop the reading of others. */
export type Values<S extends Section> = {
  readonly [K in keyof S]: S[K] extends Key<infer T> ? T | undefined : never
}

/** A section with the line where it begins. */
export interface Entry<S extends Section> {
  readonly line: number
  readonly values: Values<S>
}

export function report(
  within: Reading,
  code: ProblemCode,
  params: Readonly<Record<string, string>>,
  line: number,
): void {
  within.problems.push(problem(code, params, { file: within.file, line }))
}

const WRONG_FORM: Readonly<Record<YamlTree['kind'], ProblemCode>> = {
  text: 'DAT-023',
  list: 'DAT-031',
  map: 'DAT-032',
}

function isForm<K extends YamlTree['kind']>(
  tree: YamlTree,
  kind: K,
  name: string,
  within: Reading,
): tree is Extract<YamlTree, { kind: K }> {
  if (tree.kind === kind) return true
  report(within, WRONG_FORM[kind], { key: name }, tree.line)
  return false
}

const isBlank = (tree: YamlTree): boolean => tree.kind === 'text' && tree.text.trim() === ''

export function section<S extends Section>(keys: S): Reader<Entry<S>> {
  const known = Object.keys(keys)
  return (tree, name, within) => {
    if (!isForm(tree, 'map', name, within)) return undefined
    const values: Record<string, unknown> = {}
    const blank = new Map<string, number>()
    for (const entry of tree.entries) {
      const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined
      if (key === undefined) reportUnknown(entry.key, known, name, within, entry.line)
      else if (isBlank(entry.value)) blank.set(entry.key, entry.line)
      else values[entry.key] = key.read(entry.value, entry.key, within)
    }
    const written = new Set(tree.entries.map((entry) => entry.key))
    for (const key of known) {
      const isMissing = keys[key]?.isRequired === true && (!written.has(key) || blank.has(key))
      if (isMissing) report(within, 'DAT-022', { where: name, key }, blank.get(key) ?? tree.line)
    }
    // Each key was read by the reader that the section names for it, so the values are of its types.
    return { line: tree.line, values: values as Values<S> }
  }
}

function reportUnknown(
  found: string,
  known: readonly string[],
  where: string,
  within: Reading,
  line: number,
): void {
  // In a row of “{ 金额: 1,234.56 }” the separator ends the amount, and what follows it reads as a key.
  if (/^\d{3}(\.\d+)?$/.test(found)) {
    report(within, 'DAT-034', { found }, line)
    return
  }
  const near = nearest(found, known)
  if (near !== undefined) report(within, 'DAT-020', { where, found, nearest: near }, line)
  else report(within, 'DAT-021', { where, found, known: known.join('、') }, line)
}

/** A list; what could not be read of it is left out. A key without a value is an empty list. */
export const list =
  <T>(item: Reader<T>): Reader<readonly T[]> =>
  (tree, name, within) =>
    isForm(tree, 'list', name, within)
      ? tree.items.flatMap((one) => {
          const read = item(one, name, within)
          return read === undefined ? [] : [read]
        })
      : undefined

/** Names of the writer's own choice with a value each. */
export const mapOf =
  <T>(value: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (tree, name, within) => {
    if (!isForm(tree, 'map', name, within)) return undefined
    const read = new Map<string, T>()
    for (const entry of tree.entries) {
      const key = text({ kind: 'text', text: entry.key, line: entry.line }, name, within)
      const one = value(entry.value, `${name}·${entry.key}`, within)
      if (key !== undefined && one !== undefined) read.set(key, one)
    }
    return read
  }

export const text: Reader<string> = (tree, name, within) => {
  if (!isForm(tree, 'text', name, within)) return undefined
  const written = tree.text.trim()
  const fault = writtenFault(name, written)
  if (fault !== undefined) {
    report(within, fault.code, fault.params, tree.line)
    return undefined
  }
  return written
}

/** Text of a shape, such as a code; `expected` says it in words. */
export const shaped =
  (shape: RegExp, expected: string): Reader<string> =>
  (tree, name, within) => {
    const written = text(tree, name, within)
    if (written === undefined) return undefined
    if (shape.test(written)) return written
    report(within, 'DAT-025', { key: name, found: written, expected }, tree.line)
    return undefined
  }

/** One of a few words, each standing for a value. */
export const word =
  <T>(words: ReadonlyMap<string, T>): Reader<T> =>
  (tree, name, within) => {
    const written = text(tree, name, within)
    if (written === undefined) return undefined
    const value = words.get(written)
    if (value === undefined)
      report(within, 'DAT-024', { key: name, found: written, known: [...words.keys()].join('、') }, tree.line)
    return value
  }

export const yesOrNo: Reader<boolean> = word(
  new Map([
    ['是', true],
    ['否', false],
    ['yes', true],
    ['no', false],
  ]),
)

const magnitude = (amount: Fen): bigint => (amount < 0n ? -amount : amount)

/** An amount in fen; AMT-003 where the store could not hold it. */
export const amount: Reader<Fen> = (tree, name, within) => {
  if (!isForm(tree, 'text', name, within)) return undefined
  const read = parseAmount(tree.text, within.currency)
  if (!read.ok) {
    within.problems.push(at(read.problem, { file: within.file, line: tree.line }))
    return undefined
  }
  if (read.value === null) report(within, 'DAT-028', { key: name }, tree.line)
  else if (magnitude(read.value) > LARGEST_TYPED_FEN) {
    report(within, 'AMT-003', { found: tree.text }, tree.line)
    return undefined
  }
  return read.value ?? undefined
}

export const year: Reader<FiscalYear> = (tree, name, within) => {
  if (!isForm(tree, 'text', name, within)) return undefined
  const read = parseFiscalYear(tree.text)
  if (read.ok) return read.value
  within.problems.push(at(read.problem, { file: within.file, line: tree.line }))
  return undefined
}

const digitsOnly = shaped(/^\d{1,9}$/, '12')

/** A count of people or things. */
export const count: Reader<number> = (tree, name, within) => {
  const digits = digitsOnly(tree, name, within)
  return digits === undefined ? undefined : Number.parseInt(digits, 10)
}

const dateShape = shaped(/^\d{4}-\d{2}-\d{2}$/, '2019-12-31')
export const date: Reader<string> = (tree, name, within) => {
  const written = dateShape(tree, name, within)
  if (written === undefined) return undefined
  if (isCalendarDay(written)) return written
  report(within, 'DAT-033', { key: name, found: written }, tree.line)
  return undefined
}

/** The keys of an object that have a value: what was not written is absent, not undefined. */
export function written<T extends object>(
  all: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
} {
  // Only keys whose value is undefined were dropped, which is what the type says.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof written<T>
  >
}
