/** 断行表单 — reads forms from text whose cells were broken over lines and whose empty cells were dropped. */
import type { Block } from '../../../document/document.ts'
import type { Entry } from '../../../document/entry.ts'
import { plainWords } from '../../../document/printed-words.ts'
import { titleOf, yearOf } from '../form-title.ts'
import type { FormContent, ReadForm } from '../read-form.ts'
import { cutAtLabels, type Section } from './cut.ts'
import { cutAtColons } from './find-labels.ts'
import { FLOW_FORM_KINDS, type FlowFormKind, kindWith } from './form-kinds.ts'
import { readHead } from './head.ts'
import { type FlowLine, lineRuns, type Piece, piecesOf } from './pieces.ts'
import { readSections } from './read-sections.ts'
import { together } from './reading.ts'

export interface FlowForms {
  readonly forms: readonly ReadForm[]
  readonly used: ReadonlySet<Block>
}

/** Forms stand under their titles; a title without labels below it stands in the contents or in a sentence. */
export function readFlowForms(blocks: readonly Block[]): FlowForms {
  const found = lineRuns(blocks).flatMap(formsIn)
  return { forms: found.map(({ form }) => form), used: new Set(found.flatMap(({ used }) => used)) }
}

interface FoundForm {
  readonly form: ReadForm
  readonly used: readonly Block[]
}

function formsIn(run: readonly FlowLine[]): readonly FoundForm[] {
  const titles = run.flatMap((_, at): readonly Title[] => {
    const title = titleAt(run, at)
    return title !== undefined && hasLabelsBelow(run, title) ? [title] : []
  })
  return titles.flatMap((title, index) => {
    const found = formOf(title, run.slice(title.to, titles[index + 1]?.from ?? run.length))
    return found === undefined ? [] : [found]
  })
}

interface Title {
  readonly text: string
  readonly kind: FlowFormKind
  /** Its first line, and the line behind its last. */
  readonly from: number
  readonly to: number
  readonly line: FlowLine
}

const ORDINAL = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．]/

/** A title may be broken over two lines; the second alone is one only if the first is no numbered heading. */
function titleAt(run: readonly FlowLine[], at: number): Title | undefined {
  const [line, before] = [run[at], run[at - 1]]
  if (line === undefined || !ENDS_TITLE.test(line.text)) return undefined
  const own = ORDINAL.test(line.text) ? undefined : kindOf(line.text)
  const mayGoOn = before !== undefined && line.gap !== 'page' && !/[。；;：:]\s*$/.test(before.text)
  if (mayGoOn && (own === undefined || ORDINAL.test(before.text))) {
    const text = before.text + line.text
    const kind = kindOf(text)
    if (kind !== undefined && !ORDINAL.test(line.text))
      return { text, kind, from: at - 1, to: at + 1, line: before }
  }
  const kind = kindOf(line.text)
  return kind === undefined ? undefined : { text: line.text, kind, from: at, to: at + 1, line }
}

const ENDS_TITLE = /[表书]\s*$/
const LONGEST_TITLE = 120

function kindOf(text: string): FlowFormKind | undefined {
  if (text.length > LONGEST_TITLE) return undefined
  const plain = plainWords(text)
  // 年度绩效目标表 heads a part of a form.
  return PARTS.has(plain) ? undefined : FLOW_FORM_KINDS.find(({ title }) => title.test(plain))
}
const PARTS: ReadonlySet<string> = new Set(
  FLOW_FORM_KINDS.flatMap(({ labels }) => labels.flatMap((label) => label.names)),
)

/** A title is one only if so many labels follow before so many lines. */
const FEWEST_LABELS = 2
const NEAR = 16

function hasLabelsBelow(run: readonly FlowLine[], { to, kind: { index } }: Title): boolean {
  const pieces = cutAtColons(piecesOf(run.slice(to, to + NEAR)), index)
  return cutAtLabels(pieces, index).sections.length >= FEWEST_LABELS
}

/**
 * A heading with the words of a title, and the title of a form whose cells stand in a grid, have a line of labels
 * below them at most, but no tables and texts.
 */
const isForm = (sections: readonly Section[], entries: readonly Entry[]): boolean =>
  entries.length > 0 && sections.some(({ label }) => label.kind === 'part' || label.kind === 'text')

function formOf({ text, kind, line }: Title, lines: readonly FlowLine[]): FoundForm | undefined {
  const pieces = cutAtColons(piecesOf(lines), kind.index)
  const { head, sections, length } = cutAtLabels(pieces, kind.index)
  const formKind = kindWith(
    kind.kind,
    sections.flatMap(({ label }) => (label.kind === 'goal' ? [] : [label])),
  )
  const read = together([readHead(head), readSections(sections, formKind)])
  if (!isForm(sections, read.entries)) return undefined
  const { fields } = read.content
  const projectName = fieldOf(fields, /^项目名称$/)
  const form: ReadForm = {
    kind: formKind,
    title: titleOf(text, projectName ?? ''),
    printedTitle: text,
    ...identity(text, fields),
    entries: withRowCode(read.entries, fieldOf(fields, /^项目编码$/)),
    content: read.content,
    unplaced: read.unplaced,
    place: line.place,
  }
  return { form, used: blocksOf(line, pieces.slice(0, length)) }
}

const blocksOf = (title: FlowLine, pieces: readonly Piece[]): readonly Block[] => [
  ...new Set([title.block, ...pieces.map((piece) => piece.block)]),
]

/** 项目编码 stands for every row of its form. */
const withRowCode = (entries: readonly Entry[], rowCode: string | undefined): readonly Entry[] =>
  rowCode === undefined ? entries : entries.map((entry) => ({ ...entry, rowCode }))

const UNIT = /^(?:部门|单位|预算单位)(?:\((?:单位|部门)\))?(?:名称)?(?:\(盖章\))?$/
const DOING_UNIT = /^(?:项目)?(?:执行|实施)?单位$/

type Fields = FormContent['fields']
const fieldOf = (fields: Fields, label: RegExp): string | undefined =>
  fields.find((one) => label.test(plainWords(one.label)))?.text

/** What the form is about, as its fields say. */
function identity(
  title: string,
  fields: Fields,
): Pick<ReadForm, 'unitName' | 'projectName' | 'projectCode' | 'year'> {
  const unitName = fieldOf(fields, UNIT) ?? fieldOf(fields, DOING_UNIT)
  const projectName = fieldOf(fields, /^项目名称$/)
  const projectCode = fieldOf(fields, /^项目(?:代码|编码|编号)$/)
  const year = yearOf(title, projectName) ?? yearOf(fieldOf(fields, /^(?:项目|预算)年度$/) ?? '')
  return {
    ...(unitName === undefined ? {} : { unitName }),
    ...(projectName === undefined ? {} : { projectName }),
    ...(projectCode === undefined ? {} : { projectCode }),
    ...(year === undefined ? {} : { year }),
  }
}
