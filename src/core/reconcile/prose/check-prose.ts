/** 正文核对 — the sentences of a document held against its own tables, as findings with their place. */
import { PROFILES } from '../../disclosure/generated/profiles.ts'
import type { Reading, ReadPart } from '../../disclosure/reading/reading.ts'
import type { Block, DocumentPlace } from '../../document/document.ts'
import type { Evidence, Finding, FindingPlace } from '../../kernel/finding.ts'
import { checkClaims } from '../../narrative/check-claims.ts'
import { againstTables } from '../../narrative/checks/amount.ts'
import { CHECKS, type ProseEvidence, type ProseRemark } from '../../narrative/checks/remark.ts'
import type { Claim, NarrativeContext, PrintedName } from '../../narrative/claim.ts'
import { isAmount, type TableFigures, type PrintedCell as TextCell } from '../../narrative/printed-figures.ts'
import { type ProseReading, readClaims } from '../../narrative/read-claims.ts'
import { namesItem, withoutListNumber } from '../../narrative/subject.ts'
import { collect, type DocumentPart } from '../collect.ts'
import { placeIn } from '../printed-cell.ts'
import { lineOf, offsetOf, type PlacedParagraph, placedParagraphs } from './paragraph-lines.ts'
import { tableFigures } from './table-figures.ts'

export interface ProseCheck {
  readonly findings: readonly Finding[]
  readonly paragraphs: readonly PlacedParagraph[]
  readonly reading: ProseReading
  readonly context: NarrativeContext
  readonly tables: TableFigures
  readonly coverage: ProseCoverage
}

export interface ProseCoverage {
  /** What sentences say of figures; of how many it is known about which money; how many amounts a table prints as well. */
  readonly read: number
  readonly bound: number
  readonly compared: number
  /** Figures that no clause took. */
  readonly unread: number
  /** Items that sentences name by their levels and that neither tables nor books have, with how many figures are said of each. */
  readonly unknownItems: readonly { readonly item: string; readonly figures: number }[]
}

/** Of all documents of a file. */
export const proseFindings = ({ parts, document }: Reading, file: string): readonly Finding[] =>
  parts.flatMap((part) => checkProse({ file, part }, undefined, document.blocks)?.findings ?? [])

/** Undefined of a document whose year or kind nobody knows: its sentences cannot be bound. `tables` are those of this part, `blocks` those of the file. */
export function checkProse(
  { file, part }: DocumentPart,
  tables: TableFigures = tableFigures(collect([{ file, part }])),
  blocks: readonly Block[] = [],
): ProseCheck | undefined {
  const context = contextOf(part)
  if (context === undefined) return undefined
  const paragraphs = placedParagraphs(part.sections, blocks)
  const reading = readClaims(paragraphs, context)
  const remarks = checkClaims(reading.claims, tables, context)
  return {
    findings: remarks.flatMap((remark) => remarkFindings(remark, { file, tablesIn: file, paragraphs })),
    paragraphs,
    reading,
    context,
    tables,
    coverage: {
      read: reading.claims.length,
      bound: reading.claims.filter(({ binding }) => binding !== 'unknown').length,
      compared: reading.claims
        .filter(isAmount)
        .filter((claim) => againstTables(claim, tables).verdict !== 'unresolved').length,
      unread: reading.unread.length,
      unknownItems: unknownItems(reading.claims),
    },
  }
}

function unknownItems(claims: readonly Claim[]): ProseCoverage['unknownItems'] {
  const figures = new Map<string, number>()
  for (const { binding, words } of claims) {
    if (binding !== 'unknown' || !namesItem(words)) continue
    const item = withoutListNumber(words)
    figures.set(item, (figures.get(item) ?? 0) + 1)
  }
  return [...figures].map(([item, count]) => ({ item, figures: count }))
}

function contextOf(part: ReadPart): NarrativeContext | undefined {
  const { kind, year, unit } = part.identity
  if (year.value === undefined || kind.value === undefined) return undefined
  const isBudget = kind.value === 'budget' || kind.value === 'declaration' || kind.value === 'performanceText'
  const names = new Set([
    ...(unit.value === undefined ? [] : [unit.value]),
    ...part.statements.flatMap((one) => (one.unitName === undefined ? [] : [one.unitName])),
  ])
  const reasons = PROFILES.find(({ id }) => id === part.identity.profile.value)?.document?.reasons
  return {
    kind: isBudget ? 'budget' : 'accounts',
    year: year.value,
    unitNames: [...names],
    names: printedNames(part),
    ...(reasons === undefined ? {} : { reasons }),
  }
}

/** Codes with the names that the tables print beside them. */
function printedNames(part: ReadPart): readonly PrintedName[] {
  const found = new Map<string, PrintedName>()
  for (const { region, rowCode, rowName } of part.statements.flatMap((one) => one.cells)) {
    const name = rowName.slice(rowName.lastIndexOf('/') + 1).replace(/^\d+[-_\s]*/, '')
    for (const dimension of ['function', 'economic'] as const) {
      const code = region?.[dimension]
      if (code !== undefined && code === rowCode && name !== '')
        found.set(`${dimension} ${code} ${name}`, { dimension, code, name })
    }
  }
  return [...found.values()]
}

export interface RemarkPlaces {
  readonly file: string
  /** The file whose cells the remark rests on. */
  readonly tablesIn: string
  readonly paragraphs: readonly PlacedParagraph[]
  /** Where a claim of another document stands; undefined of one of this. */
  readonly elsewhere?: (claim: Claim) => FindingPlace | undefined
}

/** One, but for a list whose items stand in several lines: one for each of these. */
export function remarkFindings(remark: ProseRemark, places: RemarkPlaces): readonly Finding[] {
  const paragraph = places.paragraphs[remark.claim.paragraph]
  if (paragraph === undefined) return [remarkFinding(remark, places, {})]
  const from = remark.span.start
  if (remark.check !== 'list') return [remarkFinding(remark, places, lineOf(paragraph, from))]
  const byLine = new Map<DocumentPlace, string[]>()
  for (const item of remark.printed.split('、')) {
    const line = lineOf(paragraph, offsetOf(paragraph, item, from))
    byLine.set(line, [...(byLine.get(line) ?? []), item])
  }
  // Only what is to be taken out stands where it is printed.
  const [first] = byLine.keys()
  if (remark.severity === 'note' || byLine.size === 1)
    return [remarkFinding(remark, places, first ?? paragraph.place)]
  return [...byLine].map(([line, items]) => {
    const own = items.join('、')
    const within = (text: string): string => text.replace(remark.printed, own)
    const { zh, en } = remark.message
    const message = { zh: within(zh), en }
    return remarkFinding(
      { ...remark, printed: own, expected: within(remark.expected), message },
      places,
      line,
    )
  })
}

function remarkFinding(
  remark: ProseRemark,
  { file, tablesIn, paragraphs, elsewhere }: RemarkPlaces,
  place: DocumentPlace,
): Finding {
  const { check, severity, printed, expected, message } = remark
  const placeOf = ({ paragraph, span }: Claim): FindingPlace => {
    const known = paragraphs[paragraph]
    return placeIn(file, known === undefined ? {} : lineOf(known, span.start))
  }
  const evidence = (one: ProseEvidence): Evidence =>
    'cell' in one
      ? { place: cellPlace(tablesIn, one.cell), printed: one.cell.text, words: one.words }
      : { place: elsewhere?.(one.claim) ?? placeOf(one.claim), printed: one.printed, words: one.words }
  const { id, ...basis } = CHECKS[check]
  return {
    rule: id,
    severity,
    place: placeIn(file, place),
    printed,
    expected,
    message,
    evidence: remark.evidence.map(evidence),
    basis,
  }
}

const cellPlace = (file: string, { place, table, row, column }: TextCell): FindingPlace => ({
  ...placeIn(file, place),
  table,
  row,
  column,
})
