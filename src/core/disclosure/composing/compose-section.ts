/** One section of a document: its heading, and what it holds. */
import type { DisclosureBlock, DisclosureHeading, TextOrigin } from '../../document/disclosure.ts'
import type { Table } from '../../document/table.ts'
import { problem } from '../../kernel/problem.ts'
import type { Content, SectionLayout, StatementContent } from '../document-layout.ts'
import { composeChart } from './charts.ts'
import { composeSentence, filledText } from './fact-sentences.ts'
import { composeForms, composeProjects } from './forms.ts'
import { composeGlossary } from './glossary.ts'
import { asking, type Made, madeOf, NOTHING_MADE, type Scene } from './scene.ts'
import { composeItems, composeList, composeTotal, type Place } from './sentences.ts'
import { composeText } from './texts.ts'
import { composeUnits } from './units.ts'

/** What depends on the rest of the document. */
export interface Around {
  /** Running number of the section, from 1. */
  readonly number: number
  /** Charts before this section. */
  readonly charts: number
  /** Statements before it. */
  readonly statements: number
  /** All that the sentences say; undefined while it is not known, and then the glossary is empty. */
  readonly prose?: string
}

export function composeSection(scene: Scene, layout: SectionLayout, around: Around): Made {
  const title = layout.title === undefined ? undefined : filledText(scene, layout.title, layout.title)
  const section = title?.text ?? scene.layout.title
  const anchor = `section-${around.number}`
  const place: Place = { scene, section }
  let { charts, statements } = around
  const contents = layout.holds.map((content, at) => {
    const own = `${anchor}-${at + 1}`
    if (content.hold === 'chart') {
      const made = composeChart(place, content, charts + 1)
      charts += made.blocks.length
      return made
    }
    if (content.hold === 'statement') {
      statements += 1
      return composeStatement(place, content, statements)
    }
    return composeContent(place, content, { anchor: own, level: layout.level, ...around })
  })
  const heading: readonly DisclosureHeading[] =
    title === undefined
      ? []
      : [
          {
            kind: 'heading',
            level: layout.level,
            text: title.text,
            anchor,
            ...(layout.isUnlisted ? { isUnlisted: true } : {}),
            ...(layout.startsPage ? { startsPage: true } : {}),
          },
        ]
  return madeOf([{ blocks: heading, problems: title?.problems ?? [] }, ...contents])
}

interface Within extends Around {
  readonly anchor: string
  readonly level: 1 | 2 | 3 | 4
}

function composeContent(
  place: Place,
  content: Exclude<Content, { readonly hold: 'chart' | 'statement' }>,
  within: Within,
): Made {
  switch (content.hold) {
    case 'text':
      return composeText(place, content, within)
    case 'sentence':
      return composeSentence(place, content)
    case 'total':
      return composeTotal(place, content)
    case 'items':
      return composeItems(place, content)
    case 'list':
      return composeList(place, content)
    case 'units':
      return composeUnits(place, content)
    case 'projects':
      return composeProjects(place, content)
    case 'forms':
      return composeForms(place, content, within.anchor)
    case 'glossary':
      return within.prose === undefined ? NOTHING_MADE : composeGlossary(place, content, within.prose)
    case 'contact':
      return composeContact(place, content.words)
  }
}

function composeStatement({ scene, section }: Place, content: StatementContent, number: number): Made {
  const table = scene.tables.get(content.statement)
  if (table === undefined) return NOTHING_MADE
  const anchor = content.statement.replaceAll('.', '-')
  const words = content.heading.replace('{number}', String(number)).replace('{title}', table.title)
  const heading = filledText(scene, words, section)
  return {
    blocks: [
      {
        kind: 'heading',
        level: content.level,
        text: heading.text,
        anchor,
        ...(content.isUnlisted ? { isUnlisted: true } : {}),
      },
      { kind: 'table', table: withEmptyNote(table), anchor: `${anchor}-table`, isForm: false },
    ],
    problems: heading.problems,
  }
}

/** An empty table says that it is meant to be, also where its locality has no words of its own for that. */
const withEmptyNote = (table: Table): Table =>
  table.isEmpty && !table.notes.some((note) => SAYS_EMPTY.test(note))
    ? { ...table, notes: [...table.notes, EMPTY_NOTE] }
    : table

const SAYS_EMPTY = /无|没有|未|空表|为空|为零/
const EMPTY_NOTE = '注：本表各项均为零。'

const CONTACT: TextOrigin = { kind: 'contact', key: '' }

function composeContact({ scene }: Place, words: string): Made {
  const isMissing = scene.texts.contact === undefined
  const { text } = filledText(scene, words, '')
  const block: DisclosureBlock = {
    kind: 'paragraph',
    role: 'contact',
    runs: [isMissing ? { text, isGap: true } : { text }],
    texts: [CONTACT],
  }
  return {
    blocks: [block],
    problems: isMissing ? [asking(problem('PUB-011', { file: scene.textsFile }), CONTACT)] : [],
  }
}
