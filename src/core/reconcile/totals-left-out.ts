/** A total that its table leaves out although it prints the parts, and another place prints the amount; and a total without any source. */
import { DIMENSIONS } from '../figures/dimensions.ts'
import { contains, meet, nodeOf } from '../figures/region.ts'
import type { Finding } from '../kernel/finding.ts'
import { isEach, type Part } from '../statements/definition.ts'
import type { Collected } from './collect.ts'
import { RECONCILIATION_RULES } from './findings.ts'
import { dimensionsOf, type Listing } from './listing.ts'
import type { PrintedCell } from './printed-cell.ts'
import { regionName } from './region-name.ts'

export const totalFindings = (collected: Collected): readonly Finding[] => [
  ...totalsLeftOut(collected).flatMap(({ below, label, elsewhere }) =>
    elsewhere === undefined ? [] : [leftOutFinding(below, label, elsewhere)],
  ),
  ...collected.listings.flatMap((one) => sourcesLeftOut(one, collected)),
]

/** Totals that no other place prints: whether their rows were lost cannot be told. */
export function untoldTotals(collected: Collected): readonly string[] {
  const names = totalsLeftOut(collected).flatMap(({ below, label, elsewhere }) =>
    elsewhere === undefined ? [`《${below.place.table ?? ''}》“${label}”`] : [],
  )
  return [...new Set(names)]
}

interface LostTotal {
  /** An amount that the total would hold. */
  readonly below: PrintedCell
  readonly label: string
  /** The same money in another place. */
  readonly elsewhere: PrintedCell | undefined
}

function totalsLeftOut({ listings, cells, space }: Collected): readonly LostTotal[] {
  const printed = new Map<string, PrintedCell>()
  for (const cell of cells)
    if (cell.amount !== undefined && cell.amount !== 0n && !printed.has(regionName(cell.region)))
      printed.set(regionName(cell.region), cell)
  return listings.flatMap(rowsLeftOut)

  /** 合计 of a list; 总计, 本年收入合计 and the like only where the other side of the table prints its own. */
  function isTotal({ part }: Part, one: Listing): boolean {
    const [first, ...others] = DIMENSIONS.filter((dimension) => part[dimension] !== undefined)
    if (first === undefined) return Object.values(one.block.rows).some(isEach)
    const pair = others.length > 0 ? undefined : COUNTERPARTS[part[first] ?? '']
    return listings.some(
      (other) =>
        other.statement === one.statement &&
        other.block !== one.block &&
        other.cells.some(
          ({ region }) =>
            nodeOf(region, first) === pair &&
            region.function === undefined &&
            region.economic === undefined &&
            nodeOf(region, 'fund') === nodeOf(one.base, 'fund'),
        ),
    )
  }

  function rowsLeftOut(one: Listing): readonly LostTotal[] {
    const rowDimensions = [...dimensionsOf(one.block, 'rows')]
    const isOfRow = ({ region }: PrintedCell, { part }: Part): boolean =>
      rowDimensions.every(
        (dimension) => nodeOf(region, dimension) === (part[dimension] ?? nodeOf(one.base, dimension)),
      )
    const isByUnit = Object.values(one.block.rows).some((row) => isEach(row) && row.each === 'unit')
    return Object.values(one.block.rows).flatMap((row): readonly LostTotal[] => {
      if (isEach(row) || one.cells.length === 0) return []
      const label = row.labels[0] || '合计'
      const [own, ...more] = one.cells.filter((cell) => isOfRow(cell, row))
      // The only unit counts what all of them do, so that its row says nothing of whether there was a total above it.
      if (own !== undefined)
        return isByUnit && [own, ...more].every(isOfUnit) ? [{ below: own, label, elsewhere: undefined }] : []
      if (!isTotal(row, one)) return []
      const region = meet(space, one.base, row.part)
      if (region === undefined) return []
      const elsewhere = printed.get(regionName(region))
      // A 总计 that no other row of its side is printed for is a side that is not printed at all.
      const [below] = one.cells.filter(
        (cell) =>
          cell.amount !== 0n &&
          cell.amount !== undefined &&
          DIMENSIONS.some((dimension) => nodeOf(cell.region, dimension) !== nodeOf(region, dimension)) &&
          contains(space, region, cell.region),
      )
      return below === undefined ? [] : [{ below, label, elsewhere }]
    })
  }
}

const isOfUnit = ({ rowCode }: PrintedCell): boolean => /^\d+$/.test(rowCode)

/** 本年收入合计 that is not zero, in a table of sources that leaves all of them out. */
function sourcesLeftOut(one: Listing, { space, extents }: Collected): readonly Finding[] {
  const total = one.cells.find(
    ({ region, amount }) =>
      amount !== undefined &&
      amount !== 0n &&
      region.flow === 'revenue' &&
      nodeOf(region, 'fund') === nodeOf(one.base, 'fund') &&
      region.function === undefined,
  )
  if (total === undefined || !listsSources(one)) return []
  const funds = space.cuts('fund', nodeOf(total.region, 'fund')).flatMap((cut) => cut.children)
  const whole = extents.of(total.region)
  const isNone = funds.every((fund) => one.isBlank(extents.along(whole, 'fund', fund)))
  return funds.length > 0 && isNone ? [sourceFinding(total)] : []
}

const COUNTERPARTS: Readonly<Record<string, string>> = {
  turnover: 'turnover',
  revenue: 'expenditure',
  expenditure: 'revenue',
  personnel: 'operating',
  operating: 'personnel',
}

const listsSources = ({ block }: Listing): boolean =>
  Object.values(block.rows).some(
    (row) => !isEach(row) && row.part.flow === 'revenue' && row.part.fund !== undefined,
  )

function leftOutFinding(below: PrintedCell, label: string, elsewhere: PrintedCell): Finding {
  const { box: _, cell: __, ...place } = below.place
  const other = `《${elsewhere.place.table ?? ''}》“${elsewhere.place.row ?? ''}·${elsewhere.place.column ?? ''}”`
  return {
    rule: RECONCILIATION_RULES.parentLeftOut,
    severity: 'warning',
    place: { ...place, row: label },
    printed: '',
    expected: elsewhere.printed,
    message: {
      zh: `《${place.table ?? ''}》列出了各项，没有列出“${label}”一行；${other}印的是 ${elsewhere.printed}。请核对是否漏行。`,
      en: `The parts are listed, their total “${label}” is not; another place prints it as ${elsewhere.printed}.`,
    },
    evidence: [
      {
        place: elsewhere.place,
        printed: elsewhere.printed,
        words: { zh: '同一口径的数', en: 'the same money' },
      },
    ],
    basis: { zh: '报表列示合计', en: 'a table prints its totals' },
  }
}

const sourceFinding = (total: PrintedCell): Finding => ({
  rule: RECONCILIATION_RULES.leftOut,
  severity: 'warning',
  place: total.place,
  printed: total.printed,
  expected: '',
  message: {
    zh: `《${total.place.table ?? ''}》“${total.place.row ?? ''}”为 ${total.printed}，但没有列出任何收入来源。请核对是否漏行。`,
    en: `“${total.place.row ?? ''}” is ${total.printed}, but no source of revenue is listed.`,
  },
  evidence: [],
  basis: { zh: '收入合计为各项来源之和', en: 'revenue is the sum of its sources' },
})
