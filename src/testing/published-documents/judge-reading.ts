/** 对照 — holds what was read against what is true, cell by cell, and says what is missing, wrong or open. */

import type { Reading, ReadPart } from '../../core/disclosure/reading/reading.ts'
import { isPrintedAmount, plainWords } from '../../core/document/printed-words.ts'
import { normalForm, type Region, regionKey } from '../../core/figures/region.ts'
import { space } from '../../core/figures/space.ts'
import { titleWords } from '../../core/statements/reading/statement-titles.ts'
import type { TruePart, Truth } from './documents.ts'
import type { PrintedForm } from './printed-forms.ts'

export interface Judgement {
  readonly cells: number
  readonly right: number
  /** Said to be open, right or not. */
  readonly doubtful: number
  /** True cells that nothing was read for, and read cells that are not true and not said to be open. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** Identity, definitions and regions that are not what they should be. */
  readonly wrong: readonly string[]
  readonly formFaults: readonly string[]
}

const SPACE = space({ units: [], functions: [], economics: [], projects: [] })

const keyOf = (...words: readonly string[]): string => words.map(plainWords).join(' · ')

export function judgeReading(reading: Reading, truth: Truth): Judgement {
  const wrong: string[] = []
  if (reading.parts.length !== truth.parts.length)
    wrong.push(`${reading.parts.length} parts instead of ${truth.parts.length}`)
  const parts = truth.parts.map((part, at) => judgePart(reading.parts[at], part))
  const all = <K extends 'missing' | 'extra' | 'wrong' | 'formFaults'>(key: K): readonly string[] =>
    parts.flatMap((one) => one[key])
  const count = (key: 'cells' | 'right' | 'doubtful'): number => parts.reduce((sum, one) => sum + one[key], 0)
  return {
    cells: count('cells'),
    right: count('right'),
    doubtful: count('doubtful'),
    missing: all('missing'),
    extra: all('extra'),
    wrong: [...wrong, ...all('wrong')],
    formFaults: all('formFaults'),
  }
}

function judgePart(part: ReadPart | undefined, truth: TruePart): Judgement {
  const wrong = part === undefined ? [] : [...identityFaults(part, truth)]
  const open = new Map<string, { doubt: boolean; definition?: string; region?: Region }[]>()
  for (const statement of part?.statements ?? [])
    for (const cell of statement.cells) {
      const value = cell.text.replace(/[,\s]/g, '')
      if (!isPrintedAmount(value)) continue
      const key = keyOf(titleWords(statement.title), cell.rowCode, cell.rowName, cell.column, value)
      open.set(key, [
        ...(open.get(key) ?? []),
        {
          doubt: cell.doubt !== undefined,
          ...(statement.definition === undefined ? {} : { definition: statement.definition }),
          ...(cell.region === undefined ? {} : { region: cell.region }),
        },
      ])
    }
  const missing: string[] = []
  let right = 0
  let doubtful = 0
  for (const cell of truth.cells) {
    const key = keyOf(titleWords(cell.table), cell.rowCode, cell.rowName, cell.column, cell.value)
    const [found, ...others] = open.get(key) ?? []
    if (found === undefined) {
      missing.push(key)
      continue
    }
    open.set(key, others)
    if (found.doubt) doubtful += 1
    else right += 1
    if (cell.definition !== found.definition)
      wrong.push(`${key}: ${found.definition ?? 'none'} instead of ${cell.definition ?? 'none'}`)
    else if (cell.region !== undefined && !found.doubt && cell.definition !== undefined) {
      const [is, should] = [comparable(found.region), comparable(cell.region)]
      if (is !== should && should !== undefined)
        wrong.push(`${key}: counts ${is ?? 'nothing'} instead of ${should}`)
    }
  }
  const left = [...open].flatMap(([key, list]) => list.map(({ doubt }) => ({ key, doubt })))
  const extra = left.filter(({ doubt }) => !doubt).map(({ key }) => key)
  doubtful += left.length - extra.length
  const formFaults = truth.forms.flatMap((form) => judgeForm(part, form))
  return { cells: truth.cells.length, right, doubtful, missing, extra, wrong, formFaults }
}

function identityFaults({ identity }: ReadPart, truth: TruePart): readonly string[] {
  const faults: string[] = []
  const hold = (what: string, is: unknown, should: unknown): void => {
    if (should !== undefined && is !== should)
      faults.push(`${what} ${String(is)} instead of ${String(should)}`)
  }
  hold('kind', identity.kind.value, truth.kind)
  hold('unit', identity.unit.value, truth.unit)
  hold('year', identity.year.value, truth.year)
  hold('scope', identity.scope.value, truth.scope)
  return faults
}

/** Units, projects, years and stages go by what only the whole document tells. */
function comparable(region: Region | undefined): string | undefined {
  if (region === undefined) return undefined
  const { unit: _, year: __, stage: ___, project: ____, ...rest } = region
  const normal = normalForm(SPACE, rest)
  return normal === undefined ? undefined : regionKey(normal)
}

function judgeForm(part: ReadPart | undefined, truth: PrintedForm): readonly string[] {
  const forms = part?.forms ?? []
  const isMeant = (name: string | undefined): boolean =>
    truth.projectName === undefined || (name !== undefined && plainWords(name) === truth.projectName)
  const meant = forms.filter((form) => form.kind === truth.kind && isMeant(form.projectName))
  if (meant.length === 0)
    return [
      `no ${truth.kind} ${truth.projectName ?? ''} among ${forms.map((one) => `${one.kind} ${one.projectName ?? ''}`).join(', ')}`,
    ]
  const indicators = meant.flatMap((form) => form.content.goals.flatMap((goal) => goal.indicators))
  const words = (one: Readonly<Record<string, string | undefined>>): string =>
    ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'deviation']
      .map((field) => plainWords(one[field] ?? ''))
      .join(' | ')
  const read = indicators.map((one) =>
    words({
      level1: one.level1?.text,
      level2: one.level2?.text,
      name: one.name.text,
      target: one.target?.text,
      actual: one.actual?.text,
      weight: one.weight?.text,
      score: one.score?.text,
      deviation: one.deviation?.text,
    }),
  )
  const faults: string[] = []
  for (const one of truth.indicators) {
    const wanted = words({ ...one })
    const at = read.indexOf(wanted)
    if (at < 0) faults.push(`no indicator ${wanted}`)
    else read.splice(at, 1)
  }
  faults.push(...read.map((one) => `extra indicator ${one}`))
  const entries = meant.flatMap((form) => form.entries)
  for (const { value, words: label } of truth.amounts) {
    const found = entries.some(
      (one) =>
        one.text.trim() === value && plainWords(`${one.rowName}${one.column}`).includes(plainWords(label)),
    )
    if (!found) faults.push(`no amount ${label} ${value}`)
  }
  return faults
}
