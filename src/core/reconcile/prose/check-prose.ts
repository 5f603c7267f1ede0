/** 正文核对 — the sentences of a document held against its own tables, as findings with their place. */
import type { Reading, ReadPart, ReadSection } from '../../disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../document/document.ts'
import type { Evidence, Finding, FindingPlace } from '../../kernel/finding.ts'
import { checkClaims } from '../../narrative/check-claims.ts'
import { CHECKS, type ProseEvidence, type ProseRemark } from '../../narrative/checks/remark.ts'
import type { NarrativeContext, PrintedName, ProseParagraph } from '../../narrative/claim.ts'
import type { PrintedCell as TextCell } from '../../narrative/printed-figures.ts'
import { type ProseReading, readClaims } from '../../narrative/read-claims.ts'
import { type Collected, collect, type DocumentPart } from '../collect.ts'
import { placeIn } from '../printed-cell.ts'
import { tableFigures } from './table-figures.ts'

export interface ProseCheck {
  readonly findings: readonly Finding[]
  readonly paragraphs: readonly PlacedParagraph[]
  readonly reading: ProseReading
}

export interface PlacedParagraph extends ProseParagraph {
  readonly place: DocumentPlace
}

/** Of all documents of a file. */
export const proseFindings = ({ parts }: Reading, file: string): readonly Finding[] =>
  parts.flatMap((part) => checkProse({ file, part })?.findings ?? [])

/** Undefined of a document whose year or kind nobody knows: its sentences cannot be bound. `collected` are the cells of this part. */
export function checkProse(
  { file, part }: DocumentPart,
  collected: Collected = collect([{ file, part }]),
): ProseCheck | undefined {
  const context = contextOf(part)
  if (context === undefined) return undefined
  const paragraphs = paragraphsOf(part.sections)
  const reading = readClaims(paragraphs, context)
  const tables = tableFigures(collected)
  const remarks = checkClaims(reading.claims, tables, context)
  return { findings: remarks.map((remark) => finding(remark, file, paragraphs)), paragraphs, reading }
}

function contextOf(part: ReadPart): NarrativeContext | undefined {
  const { kind, year, unit } = part.identity
  if (year.value === undefined || kind.value === undefined) return undefined
  const isBudget = kind.value === 'budget' || kind.value === 'declaration' || kind.value === 'performanceText'
  const names = new Set([
    ...(unit.value === undefined ? [] : [unit.value]),
    ...part.statements.flatMap((one) => (one.unitName === undefined ? [] : [one.unitName])),
  ])
  return {
    kind: isBudget ? 'budget' : 'accounts',
    year: year.value,
    unitNames: [...names],
    names: printedNames(part),
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

function paragraphsOf(sections: readonly ReadSection[]): readonly PlacedParagraph[] {
  const open: ReadSection[] = []
  return sections.flatMap((section) => {
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop()
    open.push(section)
    const headings = open.map((one) => one.heading)
    return section.paragraphs.map(({ text, place }) => ({ text, place, headings }))
  })
}

function finding(remark: ProseRemark, file: string, paragraphs: readonly PlacedParagraph[]): Finding {
  const { check, severity, printed, expected, message } = remark
  const placeOf = (paragraph: number): FindingPlace => placeIn(file, paragraphs[paragraph]?.place ?? {})
  const evidence = (one: ProseEvidence): Evidence =>
    'cell' in one
      ? { place: cellPlace(file, one.cell), printed: one.cell.text, words: one.words }
      : { place: placeOf(one.claim.paragraph), printed: one.printed, words: one.words }
  const { id, ...basis } = CHECKS[check]
  return {
    rule: id,
    severity,
    place: placeOf(remark.claim.paragraph),
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
