/** 人写的文本 — put in its place, asked for where it is missing, and refused where a figure of it disagrees with the tables. */
import type { DisclosureBlock, TextOrigin } from '../../document/disclosure.ts'
import { normalForm, type Region, regionKey } from '../../figures/region.ts'
import { type Fen, formatAmount, roundTo } from '../../kernel/fen.ts'
import { problem } from '../../kernel/problem.ts'
import { rational } from '../../kernel/rational.ts'
import { checkClaims } from '../../narrative/check-claims.ts'
import type { PrintedCell, TableFigures } from '../../narrative/printed-figures.ts'
import { type Range, rangeOf } from '../../narrative/range.ts'
import { readClaims } from '../../narrative/read-claims.ts'
import type { TextContent } from '../document-layout.ts'
import type { SourcedText, TextPart } from '../unit-texts.ts'
import { reasonOrigin } from './reasons.ts'
import { type AskingProblem, asking, gap, type Made, NOTHING_MADE, paragraph, type Scene } from './scene.ts'
import type { Place } from './sentences.ts'
import { isTableLine, textTable } from './text-table.ts'

export function composeText(
  { scene, section }: Place,
  { key, isOptional, columns }: TextContent,
  { anchor, level }: { readonly anchor: string; readonly level: 1 | 2 | 3 | 4 },
): Made {
  const parts = scene.texts.texts.get(key) ?? []
  const origin: TextOrigin = { kind: 'text', key }
  if (parts.length === 0) {
    if (isOptional) return NOTHING_MADE
    return {
      blocks: [paragraph([gap(key)], [origin])],
      problems: [asking(problem('PUB-001', { section, key, file: scene.textsFile }), origin)],
    }
  }
  const isRow = ({ text, isHeading }: TextPart): boolean =>
    columns !== undefined && !isHeading && isTableLine(text)
  const blocks = parts.flatMap((part, at): readonly DisclosureBlock[] => {
    const own = `${anchor}-t${at + 1}`
    const { text, isHeading } = part
    if (isHeading)
      return [
        {
          kind: 'heading',
          level: level === 4 ? 4 : DEEPER[level],
          text,
          anchor: own,
          isUnlisted: true,
        },
      ]
    if (columns === undefined || !isRow(part)) return [paragraph([{ text }], [origin])]
    const [before] = parts.slice(Math.max(0, at - 1), at)
    // The first of its rows makes the table of them all.
    if (before !== undefined && isRow(before)) return []
    const end = parts.findIndex((one, index) => index > at && !isRow(one))
    const lines = parts.slice(at, end === -1 ? parts.length : end).map((one) => one.text)
    return [textTable({ key, columns, lines, anchor: own })]
  })
  return { blocks, problems: [] }
}

const DEEPER = { 1: 2, 2: 3, 3: 4 } as const

interface Written {
  readonly label: string
  readonly one: SourcedText
  readonly origin: TextOrigin
}

/** Texts that say a figure otherwise than the tables do; what nobody can bind to a figure is left alone. */
export function textFaults(scene: Scene): readonly AskingProblem[] {
  const { texts, context } = scene
  const named = (
    label: string,
    kind: 'use' | 'result',
    all: ReadonlyMap<string, SourcedText>,
  ): readonly Written[] =>
    [...all].map(([key, one]) => ({ label: `${label} ${key}`, one, origin: { kind, key } }))
  const written: readonly Written[] = [
    ...[...texts.texts].flatMap(([key, parts]) =>
      parts.map((one): Written => ({ label: key, one, origin: { kind: 'text', key } })),
    ),
    ...texts.reasons.map((one): Written => ({ label: '原因', one, origin: reasonOrigin(one) })),
    ...named('用途', 'use', texts.uses),
    ...named('成效', 'result', texts.results),
  ]
  const tables = printedTables(scene)
  return written.flatMap(({ label: key, one: { text, source }, origin }) => {
    const { claims } = readClaims([{ text, headings: [] }], context)
    return checkClaims(claims, tables, context)
      .filter((one) => one.severity === 'error')
      .map((one) =>
        asking(
          problem(
            'PUB-003',
            { key, found: one.printed, message: one.message.zh },
            { file: source.file, line: source.line },
          ),
          origin,
        ),
      )
  })
}

/** The amounts of the composed tables, by the money that they count. */
function printedTables({ tables, view, layout }: Scene): TableFigures {
  const { figures } = view.ledger
  const keyOf = (region: Region): string => regionKey(normalForm(figures.space, region) ?? region)
  const cells = new Map<string, PrintedCell[]>()
  for (const table of tables.values())
    for (const row of table.rows)
      for (const { figure, text } of row.cells) {
        if (figure?.region === undefined) continue
        const key = keyOf(figure.region)
        const cell: PrintedCell = {
          range: printedRange(figure.amount, layout.numbers.amount.decimals),
          text: text === '' ? formatAmount(figure.amount, layout.numbers.amount) : text,
          unit: 'tenThousandYuan',
          place: {},
          table: table.title,
          row: figure.rowName,
          column: figure.column,
        }
        cells.set(key, [...(cells.get(key) ?? []), cell])
      }
  const ofUnit = (region: Region): Region => ({ ...region, unit: region.unit ?? view.unit })
  const of = (region: Region): readonly PrintedCell[] => cells.get(keyOf(ofUnit(region))) ?? []
  return {
    cells: of,
    within: of,
    isNothing: (region) => of(region).some((cell) => cell.range.middle.numerator === 0n),
    rows: () => undefined,
  }
}

/** What is printed with so many decimals of 万元 may be anything that rounds to it. */
function printedRange(amount: Fen, decimals: number): Range {
  const shown = roundTo(amount, { unit: 'tenThousandYuan', decimals })
  const digits = formatAmount(shown, { unit: 'tenThousandYuan', decimals })
  return shown === 0n
    ? { low: rational(0n), middle: rational(0n), high: rational(0n) }
    : rangeOf({ digits, unit: 'tenThousandYuan' })
}
