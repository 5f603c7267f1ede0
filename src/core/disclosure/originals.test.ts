/** What the published documents say in figures, the composed ones say too: every difference has its reason. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { exampleDocuments } from '../../cli/examples.ts'
import { readFile } from '../../files/read-file.ts'
import { exampleLedgers } from '../../testing/examples.ts'
import type { Document } from '../document/document.ts'
import { regionKey } from '../figures/region.ts'
import type { Claim, PrintedFigure, Statement, Subject, Time } from '../narrative/claim.ts'
import { meets, rangeOf } from '../narrative/range.ts'
import { checkProse } from '../reconcile/prose/check-prose.ts'
import { documentOf } from './disclosure-document.ts'
import { disclosureOf } from './disclosure-of.ts'
import { readDocument } from './reading/read-document.ts'

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const pathOf = (number: string, name: string): string =>
  /^\d{3}$/.test(number) ? `${SHARED}seeds/${number}.txt` : `${SHARED}corpus/${name}.pdf`

const claimsIn = (document: Document): readonly Claim[] =>
  readDocument(document).parts.flatMap((part) => checkProse({ file: '', part })?.reading.claims ?? [])

/** Everything that a subject may mean. */
const meanings = ({ region, others = [], measure }: Subject): readonly string[] =>
  measure === undefined
    ? [...(region === undefined ? [] : [region]), ...others].map((one) => regionKey(one))
    : [measure]

const timeText = ({ year, stage }: Time): string => `${year} ${stage}`
const kindOf = (said: Statement): string =>
  [
    said.kind,
    timeText(said.time),
    ...('base' in said ? [timeText(said.base)] : []),
    ...('of' in said ? [said.of] : []),
  ].join(' ')
const figuresOf = (said: Statement): readonly PrintedFigure[] => [
  ...('value' in said && said.value !== undefined ? [said.value] : []),
  ...('rate' in said && said.rate !== undefined ? [said.rate] : []),
]
const digitsOf = (said: Statement): string =>
  'digits' in said
    ? said.digits
    : figuresOf(said)
        .map((one) => one.digits)
        .join('/')

const isSameFigure = (a: PrintedFigure, b: PrintedFigure): boolean =>
  (a.unit === 'percent') === (b.unit === 'percent') && meets(rangeOf(a), rangeOf(b))

function says(ours: Claim, theirs: Claim): boolean {
  const [a, b] = [ours.said, theirs.said]
  if (a.kind === 'count' || b.kind === 'count') return digitsOf(a) === digitsOf(b)
  if ('direction' in a && 'direction' in b && a.direction !== b.direction) return false
  return figuresOf(b).every((one) => figuresOf(a).some((other) => isSameFigure(one, other)))
}

const WORDS: readonly Statement['kind'][] = ['reason', 'list', 'zero']

/** Of each figure in a sentence that the composed document does not say: what it is, and what stands there instead. */
function differences(theirs: readonly Claim[], ours: readonly Claim[]): readonly string[] {
  return theirs.flatMap((claim) => {
    const { said, binding } = claim
    if (WORDS.includes(said.kind)) return []
    // What nobody can bind must at least be said somewhere; counts of such are the prose's own.
    if (binding === 'unknown')
      return said.kind === 'count' || ours.some((one) => one.said.kind === said.kind && says(one, claim))
        ? []
        : [`${said.kind} ${digitsOf(said)}`]
    const near = ours.filter(
      (one) =>
        kindOf(one.said) === kindOf(said) &&
        meanings(one.said.subject).some((key) => meanings(said.subject).includes(key)),
    )
    if (near.some((one) => says(one, claim))) return []
    const [key = ''] = meanings(said.subject)
    return [`${said.kind} ${key} ${digitsOf(said)} → ${near[0] === undefined ? '—' : digitsOf(near[0].said)}`]
  })
}

/** By document; the reason stands above each. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': [
    // The forms have 29 indicators, four of them by correction: one of the four projects has no form.
    'count projectIndicators 32 → 29',
  ],
  '001': [],
  '002': [
    // 一般公共预算拨款 without 支出: the composed sentence says it of the expenditure.
    'amount fund:generalPublic 1346.04 → —',
    'change fund:generalPublic 26.50 → —',
    // Project spending is 194.11; the rest is transferred from above and in no table.
    'amount 348.27',
  ],
  '003': [
    // Of no works there is no share.
    'share procurement.works+procurement.small 0 → —',
    // Nine projects evaluate themselves.
    'count projects 8 → 9',
    // The composed sentence names the form that it is of.
    'completion flow:expenditure 75.9 → —',
    // What one indicator was about; the form says it.
    'amount 2000',
    // The form has a budget of 116.00 and 94.97%.
    'amount 120',
    'completion 98.99',
  ],
  '004': [],
  'putuo-finance-2024-accounts': [
    // The total of appropriations is that of the table, not what was left at the end of the year.
    'amount flow:turnover,fund:fiscal 0.3 → 2961.68',
    'flat flow:turnover,fund:fiscal  → —',
    // 2106.66 of 2940.05; the printed shares make more than a hundred.
    'share flow:expenditure,fund:generalPublic,function:201 71.73 → 71.65',
    // Items that were spent as planned are completed by 100.00%.
    'flat flow:expenditure,fund:generalPublic,function:2010602  → —',
    'flat flow:expenditure,fund:generalPublic,function:2080599  → —',
    'flat flow:expenditure,fund:generalPublic,function:2210203  → —',
    // Of a budget of zero no completion is printed.
    'completion flow:expenditure,fund:fiscal,economic:30212 0 → —',
    'completion flow:expenditure,fund:fiscal,economic:officialVehicles 0 → —',
  ],
  'putuo-finance-2025-budget': [
    // The table has 87.36.
    'amount flow:expenditure,fund:fiscal,function:2080506 887.36 → 87.36',
    // A limit in a regulation, no amount of the budget.
    'amount 3000.00',
  ],
  'putuo-welfare-2024-budget': [
    // The table has 696.48, and so the change against the year before is another; both are said twice.
    'amount flow:expenditure,fund:fiscal,function:2081005 738.66 → 696.48',
    'amount flow:expenditure,fund:fiscal,function:2081005 738.66 → 696.48',
    'change flow:expenditure,fund:fiscal,function:2081005 3.84 → 14.86/2.09',
  ],
}

describe.skipIf(!existsSync(SHARED))('the figures of published sentences', () => {
  test.each(exampleDocuments().map((one) => [one.number, one] as const))(
    '%s',
    async (number, example) => {
      const { unit, year, kind, fileName = number } = example
      const path = pathOf(number, fileName)
      const original = await readFile({ name: path, bytes: readFileSync(path) })
      if (!original.ok) throw new Error(`${path} cannot be read`)
      const examples = exampleLedgers()
      const key = (await examples.list()).find((one) => one.unitCodes.includes(unit))
      const ledger = key === undefined ? undefined : await examples.get(key)
      const made = ledger === undefined ? undefined : disclosureOf(ledger, { unit, year, kind })
      if (made?.ok !== true) throw new Error(`${number} cannot be composed`)
      const found = differences(claimsIn(original.document), claimsIn(documentOf(made.value.disclosure)))
      expect(found).toEqual(EXPECTED[number])
    },
    60_000,
  )
})
