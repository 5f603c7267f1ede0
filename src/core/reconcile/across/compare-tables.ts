/** The same money in the tables of two documents: equal figures of one year and stage, and balances handed on from year to year. */
import { normalForm, type Region, without } from '../../figures/region.ts'
import type { Finding, InBothLanguages } from '../../kernel/finding.ts'
import { type Collected, collect } from '../collect.ts'
import type { PrintedCell } from '../printed-cell.ts'
import { regionName } from '../region-name.ts'
import type { Pair } from './pairs.ts'

export const ACROSS_RULES = {
  figure: 'REC-011',
  balance: 'REC-012',
  prose: 'REC-013',
  form: 'REC-014',
} as const

/** The same year's figures · 年末结转 and the next year's 年初结转 · figures in sentences · what forms say of projects. */
export type Comparison = 'figures' | 'balances' | 'sentences' | 'forms'
export interface Outcome {
  readonly agreed: number
  readonly differing: number
}

export const nothing: Outcome = { agreed: 0, differing: 0 }

interface ComparedTables {
  readonly findings: readonly Finding[]
  readonly figures: Outcome
  readonly balances: Outcome
}

export function compareTables(pair: Pair): ComparedTables {
  const own = cellsOf(pair.own, pair.kinship === 'department' ? pair.code : undefined)
  const other = cellsOf(pair.other, pair.kinship === 'unit' ? pair.code : undefined)
  const figures = compared(own, other, (name) => name)
  const handedOn = compared(own, other, (_, cell) => openingOf(cell, own.collected))
  const takenOver = compared(other, own, (_, cell) => openingOf(cell, other.collected))
  return {
    figures: { agreed: figures.agreed, differing: figures.differing.length },
    balances: {
      agreed: handedOn.agreed + takenOver.agreed,
      differing: handedOn.differing.length + takenOver.differing.length,
    },
    findings: [
      ...figures.differing.map((one) => figureFinding(one, isForecast(one, pair))),
      ...handedOn.differing.map((one) => balanceFinding(one)),
      ...takenOver.differing.map(([mine, theirs]) => balanceFinding([theirs, mine])),
    ],
  }
}

interface Named {
  readonly collected: Collected
  readonly cells: readonly PrintedCell[]
  readonly byName: ReadonlyMap<string, readonly PrintedCell[]>
}

/** `unit` is the code that the other document has for it. */
function cellsOf({ file, part }: Pair['own'], unit: string | undefined): Named {
  const collected = collect([{ file, part }])
  const cells = collected.cells
    .filter((cell) => cell.amount !== undefined && cell.region.year !== undefined)
    .map((cell) =>
      unit === undefined ? cell : { ...cell, region: { ...without(cell.region, 'unit'), unit } },
    )
  const byName = new Map<string, PrintedCell[]>()
  for (const cell of cells) {
    const name = nameOf(cell.region, collected)
    if (name === undefined) continue
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [cell])
    else known.push(cell)
  }
  return { collected, cells, byName }
}

function nameOf(region: Region, { space }: Collected): string | undefined {
  const normal = normalForm(space, region)
  return normal === undefined ? undefined : regionName(normal)
}

type Difference = readonly [own: PrintedCell, other: PrintedCell]

/** One comparison for each money that both print; `nameIn` is what it is called there. */
function compared(
  own: Named,
  other: Named,
  nameIn: (name: string, cell: PrintedCell) => string | undefined,
): { readonly agreed: number; readonly differing: readonly Difference[] } {
  let agreed = 0
  const differing: Difference[] = []
  for (const [name, [mine]] of own.byName) {
    const there = mine === undefined ? undefined : nameIn(name, mine)
    const theirs = there === undefined ? [] : (other.byName.get(there) ?? [])
    const [first] = theirs
    if (mine === undefined || first === undefined) continue
    if (mine.amount === 0n && theirs.every(({ amount }) => amount === 0n)) continue
    if (theirs.some((cell) => isMet(mine, cell))) agreed += 1
    else differing.push([mine, first])
  }
  return { agreed, differing }
}

function isMet(a: PrintedCell, b: PrintedCell): boolean {
  const difference = (a.amount ?? 0n) - (b.amount ?? 0n)
  return (difference < 0n ? -difference : difference) <= a.half + b.half
}

/** 年末结转和结余 of the year before, as it is called where it is 年初结转和结余; both have to be what was in fact. */
function openingOf({ region }: PrintedCell, collected: Collected): string | undefined {
  if (region.flow !== 'opening' || region.stage !== 'outturn' || region.year === undefined) return undefined
  const year = String(Number.parseInt(region.year, 10) - 1)
  return nameOf({ ...region, flow: 'closing', year }, collected)
}

/** What a budget says of the outturn of a year that has not been closed is no more than expected. */
const isForecast = ([mine]: Difference, { own, other }: Pair): boolean =>
  mine.region.stage === 'outturn' &&
  (own.part.identity.kind.value === 'budget' || other.part.identity.kind.value === 'budget')

const where = ({ place }: PrintedCell): string =>
  `《${place.table ?? ''}》“${[place.row, place.column].filter((text) => text !== undefined && text.trim() !== '').join('·')}”`

function figureFinding([mine, theirs]: Difference, isExpected: boolean): Finding {
  return finding([mine, theirs], {
    rule: ACROSS_RULES.figure,
    severity: isExpected ? 'note' : 'warning',
    zh: `${where(mine)}为 ${mine.printed || '空白'}，文件“${theirs.place.file}”${where(theirs)}对同一口径、同一年度印的是 ${theirs.printed || '空白'}。${isExpected ? '预算编制时的执行数可能是预计数，请核对。' : '请核对两份文件。'}`,
    en: `${mine.printed || 'nothing'} here, ${theirs.printed || 'nothing'} in “${theirs.place.file}” for the same money of the same year.`,
    basis: { zh: '同一口径各文件一致', en: 'the same money is printed alike in all documents' },
  })
}

const balanceFinding = ([opening, closing]: Difference): Finding =>
  finding([opening, closing], {
    rule: ACROSS_RULES.balance,
    severity: 'warning',
    zh: `${where(opening)}年初结转和结余为 ${opening.printed || '空白'}，文件“${closing.place.file}”${where(closing)}上年年末结转和结余为 ${closing.printed || '空白'}，两者应当相等，除非有调整，请核对。`,
    en: `The opening balance is ${opening.printed || 'nothing'}, the closing balance of the year before in “${closing.place.file}” is ${closing.printed || 'nothing'}.`,
    basis: { zh: '上年年末结转和结余转入本年年初', en: 'a year opens with what the year before closed with' },
  })

function finding(
  [mine, theirs]: Difference,
  said: {
    readonly rule: string
    readonly severity: Finding['severity']
    readonly zh: string
    readonly en: string
    readonly basis: InBothLanguages
  },
): Finding {
  return {
    rule: said.rule,
    severity: said.severity,
    place: mine.place,
    printed: mine.printed,
    expected: theirs.printed,
    message: { zh: said.zh, en: said.en },
    evidence: [
      {
        place: theirs.place,
        printed: theirs.printed,
        words: { zh: '另一份文件', en: 'the other document' },
      },
    ],
    basis: said.basis,
  }
}
