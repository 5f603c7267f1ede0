/** 说明 — the prose of a round's budget as its document will say it: figures bound, reasons written or still asked for. */
import { type ComposedDisclosure, disclosureOf } from '../../core/disclosure/disclosure-of.ts'
import { originId, textValue } from '../../core/disclosure/edit-texts.ts'
import { textsIn, type UnitTexts } from '../../core/disclosure/unit-texts.ts'
import type { DisclosureParagraph, TextOrigin, TextRun } from '../../core/document/disclosure.ts'
import { regionKey } from '../../core/figures/region.ts'
import type { Parsed } from '../../core/kernel/fen.ts'
import { fiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Language } from '../../core/kernel/problem.ts'
import { asPerson, type Person } from '../../store/as-person.ts'
import type { RoundAddress } from './change-round.ts'
import { questionOf } from './narrative-questions.ts'
import { noRound, placeOf, type RoundDesk, writtenRound } from './round-desk.ts'
import { draftedOf, type RoundDrafts, readDrafts } from './round-facts.ts'

export type NarrativeRun =
  | { readonly kind: 'words'; readonly text: string }
  /** A fact that nobody has given: its name. */
  | { readonly kind: 'gap'; readonly text: string }
  | {
      readonly kind: 'figure'
      readonly text: string
      readonly region?: string
      readonly amountFen?: string
    }
  | {
      readonly kind: 'reason'
      readonly text: string
      readonly origin: string
      readonly question: string
      readonly row?: string
    }

export interface NarrativeSection {
  readonly title: string
  readonly level: number
  readonly sentences: readonly { readonly runs: readonly NarrativeRun[] }[]
}

export interface RoundNarrative {
  readonly facts: RoundDrafts
  readonly sections: readonly NarrativeSection[]
  readonly gapCount: number
}

export async function roundNarrative(
  desk: RoundDesk,
  person: Person,
  address: RoundAddress,
  language: Language,
): Promise<Parsed<RoundNarrative>> {
  const place = await placeOf(desk, person, address.unit)
  const facts = await asPerson(desk.store, person, (transaction) =>
    readDrafts(transaction, place, address.year, writtenRound(address.round)),
  )
  if (facts.units.length === 0) throw noRound(place, address.year, address.round)
  const { ledger } = draftedOf(facts)
  const choice = { unit: place.unitCode, year: fiscalYear(address.year), kind: 'budget' } as const
  const composed = disclosureOf(ledger, choice)
  if (!composed.ok) return composed
  const texts = textsIn(ledger.texts, choice)
  const sections = sectionsOf(composed.value, { texts, rows: rowsByOrigin(facts), language })
  const gapCount = sections
    .flatMap((section) => section.sentences.flatMap((sentence) => sentence.runs))
    .filter((run) => run.kind === 'gap' || (run.kind === 'reason' && run.text === '')).length
  return { ok: true, value: { facts, sections, gapCount } }
}

const rowsByOrigin = ({ units }: RoundDrafts): ReadonlyMap<string, string> =>
  new Map(
    units.flatMap(({ rows }) =>
      rows
        .filter((row) => row.sheet === 'text' && row.removedAt === undefined)
        .map((row) => [row.cells.origin ?? '', row.id] as const),
    ),
  )

function sectionsOf(
  { disclosure, problems }: ComposedDisclosure,
  { texts, rows, language }: Omit<Writing, 'questions'> & { readonly language: Language },
): readonly NarrativeSection[] {
  const questions = new Map(
    problems.flatMap((one) =>
      one.origin === undefined ? [] : [[originId(one.origin), questionOf(one, language)] as const],
    ),
  )
  const sections: { title: string; level: number; sentences: { runs: readonly NarrativeRun[] }[] }[] = []
  for (const block of disclosure.blocks) {
    if (block.kind === 'heading') sections.push({ title: block.text, level: block.level, sentences: [] })
    if (block.kind !== 'paragraph' || block.role !== 'text') continue
    const runs = runsOf(block, { texts, rows, questions })
    const last = sections.at(-1)
    if (last === undefined) sections.push({ title: disclosure.title, level: 1, sentences: [{ runs }] })
    else last.sentences.push({ runs })
  }
  // Headings over tables alone have nothing to read.
  return sections.filter((section) => section.sentences.length > 0)
}

interface Writing {
  readonly texts: UnitTexts
  readonly rows: ReadonlyMap<string, string>
  readonly questions: ReadonlyMap<string, string>
}

function runsOf(
  { runs, texts: origins = [] }: DisclosureParagraph,
  writing: Writing,
): readonly NarrativeRun[] {
  const written = origins.filter((origin) => textValue(writing.texts, origin) !== '')
  const asked = origins.filter((origin) => textValue(writing.texts, origin) === '')
  const left = [...asked]
  return runs.flatMap((run): readonly NarrativeRun[] => {
    if (run.isGap === true) {
      const origin = left.shift()
      return [origin === undefined ? factGap(run.text) : reasonRun(origin, '', writing)]
    }
    return run.figure === undefined ? withReasons(run.text, written, writing) : [figureRun(run)]
  })
}

/** 【待补：人员.编制】 names the fact; brackets are those of figures that are bound. */
const factGap = (text: string): NarrativeRun => ({
  kind: 'gap',
  text: text.replace(/^【待补：|】$/g, '').replaceAll('.', ' · '),
})

function figureRun({ text, figure }: TextRun): NarrativeRun {
  const [region] = figure?.regions ?? []
  const [amount] = figure?.amounts ?? []
  return {
    kind: 'figure',
    text,
    // Regions of sentences name dimensions only.
    ...(region === undefined ? {} : { region: regionKey(region as Parameters<typeof regionKey>[0]) }),
    ...(amount === undefined || figure?.kind !== 'amount' ? {} : { amountFen: String(amount) }),
  }
}

const reasonRun = (origin: TextOrigin, text: string, { rows, questions }: Writing): NarrativeRun => {
  const id = originId(origin)
  const row = rows.get(id)
  return {
    kind: 'reason',
    text,
    origin: id,
    question: questions.get(id) ?? '',
    ...(row === undefined ? {} : { row }),
  }
}

/** The words with what people wrote among them set apart. */
function withReasons(
  text: string,
  written: readonly TextOrigin[],
  writing: Writing,
): readonly NarrativeRun[] {
  for (const origin of written) {
    const value = textValue(writing.texts, origin).replace(/[。；]$/, '')
    const at = value === '' ? -1 : text.indexOf(value)
    if (at < 0) continue
    const before = text.slice(0, at)
    const behind = text.slice(at + value.length)
    return [
      ...(before === '' ? [] : withReasons(before, written, writing)),
      reasonRun(origin, value, writing),
      ...(behind === '' ? [] : withReasons(behind, written, writing)),
    ]
  }
  return [{ kind: 'words', text }]
}
