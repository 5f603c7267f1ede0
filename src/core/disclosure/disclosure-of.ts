/** 成文 — a unit's year as the whole document that its locality publishes, from its figures and the texts of people. */
import type { Disclosure, DisclosureBlock } from '../document/disclosure.ts'
import type { Table } from '../document/table.ts'
import type { Parsed } from '../kernel/fen.ts'
import { problem } from '../kernel/problem.ts'
import type { PrintedName } from '../narrative/claim.ts'
import type { ComposedForm } from '../performance/compose-form.ts'
import { type Around, composeSection } from './composing/compose-section.ts'
import { filledText } from './composing/fact-sentences.ts'
import { type AskingProblem, amountsOf, asking, type Made, madeOf, type Scene } from './composing/scene.ts'
import { textFaults } from './composing/texts.ts'
import type { DocumentLayout } from './document-layout.ts'
import { performanceForms } from './performance-view.ts'
import { textsIn } from './unit-texts.ts'
import {
  documentView,
  hasFigures,
  type Ledger,
  viewStatements,
  viewTable,
  type YearChoice,
  type YearView,
} from './year-view.ts'

export interface ComposedDisclosure {
  readonly disclosure: Disclosure
  /** The forms among its tables, with the words of every cell. */
  readonly forms: readonly ComposedForm[]
  /** What is missing or wrong: a document with problems is a draft, and is not released. */
  readonly problems: readonly AskingProblem[]
}

/** PRF-001, PRF-003 as of `yearView`; PUB-006 if the profile says nothing of a document, PUB-008 if nothing is known of the year. */
export function disclosureOf(ledger: Ledger, choice: YearChoice): Parsed<ComposedDisclosure> {
  const found = documentView(ledger, choice)
  if (!found.ok) return found
  const view = found.value
  const layout = view.profile.document
  if (layout === undefined) return { ok: false, problem: problem('PUB-006', { profile: view.profile.id }) }
  const scene = sceneOf(view, layout)
  if (!hasFigures(view) && scene.forms.length === 0) {
    const params = { unit: view.names.unitName(view.unit), year: String(view.year) }
    return { ok: false, problem: problem('PUB-008', params) }
  }
  const title = filledText(scene, layout.title, '封面')
  const cover = layout.cover.map((line) => filledText(scene, line, '封面'))
  const { blocks, problems } = composeSections(scene)
  return {
    ok: true,
    value: {
      disclosure: {
        title: title.text,
        unit: { code: view.unit, name: view.names.unitName(view.unit) },
        year: view.year,
        profile: view.profile.id,
        ...(scene.texts.date === undefined ? {} : { date: scene.texts.date }),
        cover: cover.map((line) => line.text),
        ...(layout.contents === undefined ? {} : { contentsTitle: layout.contents }),
        blocks,
      },
      forms: scene.forms,
      problems: distinct([
        ...dateProblems(scene),
        ...title.problems,
        ...cover.flatMap((line) => line.problems.filter((one) => one.origin?.kind !== 'date')),
        ...problems,
        ...textFaults(scene),
        ...unusedTexts(scene),
      ]),
    },
  }
}

function sceneOf(view: YearView, layout: DocumentLayout): Scene {
  const { ledger, unit, year, kind, names } = view
  const texts = textsIn(ledger.texts, view)
  const tables = new Map<string, Table>(
    viewStatements(view).map((one) => [one.definition.id, viewTable(view, one, false)] as const),
  )
  const forms = performanceForms(ledger, { unit, year, kind, isAsNamed: true })
  return {
    view,
    layout,
    context: {
      kind,
      year,
      unitNames: [names.unitName(unit)],
      names: printedNames(view),
    },
    texts,
    textsFile: texts.source.file,
    tables,
    forms: forms.ok ? forms.value : NO_FORMS,
    amounts: amountsOf(unit, ledger.figures, { texts, tables }),
  }
}

const NO_FORMS: readonly ComposedForm[] = []

/** Codes of the year as the department calls them, its own additions among them. */
function printedNames({ ledger, names, context }: YearView): readonly PrintedName[] {
  const regions = ledger.figures.within({ unit: context.unit }).map((one) => one.region)
  const functions = new Set(
    regions.flatMap(({ function: code = '' }) => [3, 5, 7].map((length) => code.slice(0, length))),
  )
  const economics = new Set(
    regions.flatMap(({ economic: code = '' }) => [3, 5].map((length) => code.slice(0, length))),
  )
  return [
    ...[...functions].map(
      (code): PrintedName => ({
        dimension: 'function',
        code,
        name: names.functionName(code),
      }),
    ),
    ...[...economics].map(
      (code): PrintedName => ({
        dimension: 'economic',
        code,
        name: names.economicName(code),
      }),
    ),
  ].filter((one) => one.code !== '')
}

/** The glossary comes last: it needs to know what the sentences say. */
function composeSections(scene: Scene): Made {
  const { sections } = scene.layout
  let counted = { charts: 0, statements: 0 }
  const all = sections.map((section, at) => {
    const around: Around = { number: at + 1, ...counted }
    const made = composeSection(scene, section, around)
    const count = (isCounted: (block: DisclosureBlock) => boolean): number =>
      made.blocks.filter(isCounted).length
    counted = {
      charts: counted.charts + count((one) => one.kind === 'chart'),
      statements: counted.statements + count((one) => one.kind === 'table' && !one.isForm),
    }
    return { section, around, made }
  })
  const prose = proseOf(all.flatMap(({ made }) => made.blocks))
  return madeOf(
    all.map(({ section, around, made }) =>
      section.holds.some((content) => content.hold === 'glossary')
        ? composeSection(scene, section, { ...around, prose })
        : made,
    ),
  )
}

const proseOf = (blocks: readonly DisclosureBlock[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
    .join('\n')

function dateProblems({ layout, texts, textsFile }: Scene): readonly AskingProblem[] {
  const isAsked = [layout.title, ...layout.cover].some((line) => line.includes('{date}'))
  return isAsked && texts.date === undefined
    ? [asking(problem('PUB-010', { file: textsFile }), { kind: 'date', key: '' })]
    : []
}

/** A text that no section prints was probably meant for one. */
function unusedTexts({ layout, texts }: Scene): readonly AskingProblem[] {
  const lines = [
    layout.title,
    ...layout.cover,
    ...layout.sections.flatMap(({ title = '', holds }) => [
      title,
      ...holds.flatMap((content) => (content.hold === 'sentence' ? content.clauses : [])),
    ]),
  ]
  const keys = [
    ...layout.sections.flatMap((section) =>
      section.holds.flatMap((content) => (content.hold === 'text' ? [content.key] : [])),
    ),
    ...[...texts.texts.keys()].filter((key) => lines.some((line) => line.includes(`{${key}}`))),
  ]
  return [...texts.texts].flatMap(([key, parts]) => {
    if (keys.includes(key)) return []
    const { file, line } = parts[0]?.source ?? texts.source
    const unused = problem('PUB-022', { key, known: keys.join('、') || '—' }, { file, line })
    return [asking(unused, { kind: 'text', key })]
  })
}

function distinct(problems: readonly AskingProblem[]): readonly AskingProblem[] {
  const keyOf = (one: AskingProblem): string => JSON.stringify([one.code, one.params, one.place])
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()]
}
