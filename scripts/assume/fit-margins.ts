/** Margins of a department typed from its document, and the lines that are written from them into its data file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { assert } from '../../src/core/kernel/assert.ts'
import { type CurrencyUnit, type Fen, formatAmount, parseAmount, roundTo } from '../../src/core/kernel/fen.ts'
import { affinity } from './affinity.ts'
import type { Preference } from './split.ts'

/** A printed figure of a one-way table: its code, what the document calls it, and the amount as printed. */
export interface CodeMargin {
  readonly code: string
  readonly name: string
  readonly printed: string
}

/** Which economic codes a functional code is spent on by its nature, the surest first. */
export type Correspondence = Readonly<Record<string, readonly string[]>>

/** A line of a data file, in the words of the data format. */
export interface DataLine {
  readonly function?: CodeMargin
  readonly economic?: string
  readonly nature?: string
  readonly fund: string
  /** 阶段, where it is not the one of the document. */
  readonly stage?: string
  readonly amount: Fen
  readonly assumed?: string
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
export const exampleFile = (path: string): string => here(`../../examples/${path}`)

/** All scalars stay text, so that `0.10` is read as it was typed and no amount becomes a float. */
export function readMargins<T>(department: string): T {
  // The file stands beside its script, which states its shape; a wrong one fails the script's test.
  return parse(readFileSync(here(`${department}.margins.yaml`), 'utf8'), { schema: 'failsafe' }) as T
}

export const codeMargins = (rows: readonly (readonly [string, string, string])[]): readonly CodeMargin[] =>
  rows.map(([code, name, printed]) => ({ code, name, printed }))

export function amountOf(printed: string, unit: CurrencyUnit): Fen {
  const read = parseAmount(printed, unit)
  assert(read.ok && read.value !== null, `not an amount: ${printed}`)
  return read.value
}

/** A pair that the department's own correspondence names comes before what is natural anywhere. */
export const preferring =
  (own: Correspondence): Preference =>
  (row, column) => {
    const at = own[row]?.indexOf(column) ?? -1
    return at < 0 ? affinity(row, column) : 100 - at
  }

/** 301 and 303 are personnel, all else is operating. */
export const basicNature = (economic: string): string => (/^30[13]/.test(economic) ? '人员经费' : '公用经费')

/** The lines as text, those of one function together under a comment that names it. */
export function section(title: string, lines: readonly DataLine[], unit: CurrencyUnit): string {
  const written: string[] = [`${title}:`]
  let heading: string | undefined
  for (const line of lines) {
    const { function: item } = line
    if (item !== undefined && item.code !== heading) written.push(`  # ${item.code} ${item.name}`)
    heading = item?.code
    written.push(`  - { ${fields(line, unit).join(', ')} }`)
  }
  return `${written.join('\n')}\n`
}

function fields(line: DataLine, unit: CurrencyUnit): readonly string[] {
  return [
    ...(line.function === undefined ? [] : [`功能: "${line.function.code}"`]),
    ...(line.economic === undefined ? [] : [`经济: "${line.economic}"`]),
    ...(line.nature === undefined ? [] : [`性质: ${line.nature}`]),
    `资金: ${line.fund}`,
    ...(line.stage === undefined ? [] : [`阶段: ${line.stage}`]),
    `金额: ${amountText(line.amount, unit)}`,
    ...(line.assumed === undefined ? [] : [`假定: ${line.assumed}`]),
  ]
}

/** Two decimals, as documents print; all of them where two would not be the whole amount. */
export function amountText(amount: Fen, unit: CurrencyUnit): string {
  const isWhole = roundTo(amount, { unit, decimals: 2 }) === amount
  if (unit === 'yuan') return formatAmount(amount, { unit, decimals: 2, trimZeros: amount % 100n === 0n })
  return formatAmount(amount, { unit, decimals: isWhole ? 2 : 6, trimZeros: !isWhole })
}

/** The text with the section of that title replaced; everything that people wrote round it stays. */
export function withSection(text: string, written: string): string {
  const title = written.slice(0, written.indexOf(':') + 1)
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(title))
  assert(start >= 0, `the file has no section ${title}`)
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith(' '))
  const end = length < 0 ? lines.length : start + 1 + length
  return [...lines.slice(0, start), ...written.trimEnd().split('\n'), ...lines.slice(end)].join('\n')
}

/** Writes the sections into the file where they differ from what stands there. */
export function writeSections(file: string, sections: readonly string[]): void {
  writeFileSync(file, sections.reduce(withSection, readFileSync(file, 'utf8')))
}
