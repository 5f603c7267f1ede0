/** The documents of the examples, whole: their outline and sentences, what figures are made of, and that their own audit finds nothing in the prose. */
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleDocuments } from '../../cli/examples.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import type { Disclosure, DisclosureBlock, TextRun } from '../document/disclosure.ts'
import type { Region } from '../figures/region.ts'
import { fen, formatAmount, subtract } from '../kernel/fen.ts'
import { describe as describeProblem } from '../kernel/problem.ts'
import { formatRational, rational } from '../kernel/rational.ts'
import { checkProse } from '../reconcile/prose/check-prose.ts'
import { documentOf } from './disclosure-document.ts'
import { type ComposedDisclosure, disclosureOf } from './disclosure-of.ts'
import type { DocumentLayout } from './document-layout.ts'
import { readDocument } from './reading/read-document.ts'
import type { Ledger } from './year-view.ts'

interface Composed extends ComposedDisclosure {
  readonly ledger: Ledger
  readonly layout: DocumentLayout
}

const composed = new Map<string, Composed>()
const DOCUMENTS = exampleDocuments()

beforeAll(async () => {
  const examples = exampleLedgers()
  const keys = await examples.list()
  for (const { number, unit, year, kind } of DOCUMENTS) {
    const key = keys.find((one) => one.unitCodes.includes(unit))
    const ledger = key === undefined ? undefined : await examples.get(key)
    if (ledger === undefined) throw new Error(`no department has the unit ${unit}`)
    const made = disclosureOf(ledger, { unit, year, kind })
    if (!made.ok) throw new Error(describeProblem(made.problem, 'en'))
    const profile = ledger.profiles.find((one) => one.id === made.value.disclosure.profile)
    if (profile?.document === undefined) throw new Error('a document without a layout')
    composed.set(number, { ...made.value, ledger, layout: profile.document })
  }
})

function of(number: string): Composed {
  const found = composed.get(number)
  if (found === undefined) throw new Error(`no document ${number}`)
  return found
}

/** Figures stand in brackets, gaps and notes as they are. */
const runText = ({ text, figure }: TextRun): string => (figure === undefined ? text : `[${text}]`)
function blockText(block: DisclosureBlock): string {
  switch (block.kind) {
    case 'heading':
      return `\n${'#'.repeat(block.level)} ${block.text}${block.isUnlisted === true ? ' ⋯' : ''}`
    case 'paragraph':
      return block.runs.map(runText).join('')
    case 'table':
      return `| ${block.table.title} · ${block.table.rows.length} × ${block.table.columns.length}${block.table.isEmpty ? ' · ∅' : ''}`
    case 'chart':
      return `◔ ${block.title} · ${block.description}`
  }
}
const outline = ({ title, cover, date, contentsTitle, blocks }: Disclosure): string =>
  `${[`《${title}》 ${date ?? ''}`, cover.join(' / '), contentsTitle ?? '', ...blocks.map(blockText)].join('\n')}\n`

describe.each(DOCUMENTS.map((one) => one.number))('%s', (number) => {
  test('has every section, with the figures of its sentences', async () => {
    await expect(outline(of(number).disclosure)).toMatchFileSnapshot(`fixtures/outlines/${number}.txt`)
  })

  test('lacks nothing', () => {
    expect(of(number).problems.map((one) => describeProblem(one, 'zh'))).toEqual([])
  })

  test('has anchors of its own for every block that can be pointed at', () => {
    const anchors = of(number).disclosure.blocks.flatMap((block) => ('anchor' in block ? [block.anchor] : []))
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors.filter((one) => !/^[A-Za-z0-9-]+$/.test(one))).toEqual([])
  })

  test('prints each figure as the amounts behind it say', () => {
    const { disclosure, layout, ledger } = of(number)
    const { amount: style, rateDecimals } = layout.numbers
    for (const run of runsOf(disclosure)) {
      const { kind, amounts, regions, isGrowth } = run.figure ?? { kind: 'count', amounts: [], regions: [] }
      const [first = fen(0n), second = fen(0n)] = amounts
      if (kind === 'amount') expect(run.text).toBe(`${formatAmount(first, style)}万元`)
      if (kind === 'difference') {
        // The difference of what is printed, which may be off by the last digit of the exact one.
        const exact = subtract(first, second)
        const digits = run.text.replace('万元', '')
        const near = [-1n, 0n, 1n].map((step) =>
          formatAmount(fen(exact + step * 10_000n), style).replace('-', ''),
        )
        expect(near).toContain(digits)
      }
      if (kind === 'rate' && second !== 0n && isGrowth !== true)
        expect(
          Math.abs(
            Number.parseInt(formatRational(rational(first * 100n, second), 0), 10) -
              Number.parseInt(run.text, 10),
          ),
        ).toBeLessThanOrEqual(1)
      expect(rateDecimals).toBeGreaterThanOrEqual(0)
      // A region without a stated amount is summed from the lines.
      regions.forEach((region, at) => {
        const sum = ledger.figures.sum(region as Region)
        if (sum !== 0n && kind === 'amount') expect(sum).toBe(amounts[at])
      })
    }
  })

  test('its own audit finds nothing in the prose', () => {
    const reading = readDocument(documentOf(of(number).disclosure))
    const findings = reading.parts.flatMap((part) => checkProse({ file: number, part })?.findings ?? [])
    expect(findings.map((one) => `${one.rule} ${one.message.zh}`)).toEqual([])
  })
})

const runsOf = ({ blocks }: Disclosure): readonly TextRun[] =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .filter((run) => run.figure !== undefined)
