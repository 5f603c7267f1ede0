/** 线索 — what the words of a document say about whose, of which year and of which kind it is, before anything is decided. */
import type { Document, DocumentPlace, Paragraph } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'
import type { ReadForm } from '../../performance/forms/read-form.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import { documentTitle, type TitleWords, westernYear } from './document-title.ts'
import type { DocumentKind, Scope } from './reading.ts'
import { isUnitName } from './unit-name.ts'

/** Kinds of evidence that do not depend on each other, with what one of them weighs. */
export const CLUE_WEIGHTS = {
  /** The first title of the document. */
  title: 5,
  /** 预算单位：…, …编制 on the cover. */
  field: 4,
  /** 第二部分 … 2022 年度部门决算表 */
  heading: 3,
  statement: 3,
  form: 2,
  prose: 2,
  fileName: 1,
} as const
export type ClueSource = keyof typeof CLUE_WEIGHTS

/** One thing that is said, with the words that say it. */
export interface Clue {
  readonly source: ClueSource
  readonly unit?: string
  readonly year?: number
  readonly kind?: DocumentKind
  readonly scope?: Scope
  readonly text: string
  readonly place: DocumentPlace
}

/** What the clues are taken from: a part of a document. */
export interface ClueGround {
  readonly name: Document['name']
  /** Prose, headings and cover in their order; no contents pages. */
  readonly paragraphs: readonly Paragraph[]
  readonly statements: readonly ReadStatement[]
  readonly forms: readonly ReadForm[]
}

export const cluesOf = (ground: ClueGround): readonly Clue[] => [
  ...titleClues(ground.paragraphs),
  ...ownFields(ground.paragraphs.flatMap(fieldClues)),
  ...ground.paragraphs.flatMap(headingClues),
  ...overview(ground.paragraphs).flatMap(introductionClues),
  ...ground.paragraphs.flatMap(yearClues),
  ...ground.statements.flatMap(statementClues),
  ...ground.forms.flatMap(formClues),
  ...fileNameClues(ground.name),
]

/** Titles are set on as many lines as look well. */
const TITLE_LINES = 4
/** How far down a cover reaches. */
const COVER_PARAGRAPHS = 12

export interface Title {
  readonly words: TitleWords
  readonly text: string
  /** Index of its first paragraph. */
  readonly at: number
  readonly length: number
}

/**
 * The title that begins at a paragraph, on one line or several; of several ways to take it, the one that says most.
 * Lines that add nothing to those below them are none of it.
 */
export function titleAt(paragraphs: readonly Paragraph[], at: number): Title | undefined {
  let best: Title | undefined
  for (let length = 1; length <= TITLE_LINES; length++) {
    const lines = paragraphs.slice(at, at + length)
    if (lines.length < length || lines.some((line) => /[。；;]|^\s*目\s*录\s*$/.test(line.text))) break
    const title = titleOf(lines, at)
    if (title === undefined || (best !== undefined && told(title.words) <= told(best.words))) continue
    const below = lines
      .slice(1)
      .flatMap((_, skipped) => titleOf(lines.slice(skipped + 1), at + skipped + 1) ?? [])
    if (below.every((one) => told(one.words) < told(title.words))) best = title
  }
  return best
}

function titleOf(lines: readonly Paragraph[], at: number): Title | undefined {
  const text = lines.map((line) => withoutSpace(line.text)).join('')
  const words = documentTitle(text)
  return words === undefined ? undefined : { words, text, at, length: lines.length }
}

const told = ({ unit, year }: TitleWords): number =>
  (unit === undefined ? 0 : 1) + (year === undefined ? 0 : 1)

/** The title that says most; pages of the web have others above it, such as 部门预算公开. */
function titleClues(paragraphs: readonly Paragraph[]): readonly Clue[] {
  const titles = paragraphs.slice(0, COVER_PARAGRAPHS).flatMap((_, at) => titleAt(paragraphs, at) ?? [])
  const [best] = titles
    .filter(({ words }) => !words.isNumbered)
    .toSorted((a, b) => told(b.words) - told(a.words))
  const place = best === undefined ? undefined : paragraphs[best.at]?.place
  return best === undefined || place === undefined ? [] : [clueOf('title', best.words, best.text, place)]
}

const clueOf = (
  source: ClueSource,
  { unit, year, kind, scope }: TitleWords,
  text: string,
  place: DocumentPlace,
): Clue => ({
  source,
  kind,
  text,
  place,
  ...(unit === undefined ? {} : { unit }),
  ...(year === undefined ? {} : { year }),
  ...(scope === undefined ? {} : { scope }),
})

/** 部门：…, 预算主管部门：…, 填报单位（盖章）：… */
const FIELD =
  /^[（(]?(编制|填报|公开|预算|决算|编报|申报|预算主管|被评价)?(部门|单位|部门[（(]?单位[)）]?)(?:全称|名称)?(?:[（(](?:盖章|公章|签章|章)[)）])?[:：](.+?)[)）]?$/
/** Another field on the same line. */
const NEXT_FIELD = /(?:金额单位|单位|(?:填报|编制|公开)?(?:日期|时间)|填[报表]人|联系人|电话|年度)[:：].*$/

export function fieldClues({ text, place }: Paragraph): readonly Clue[] {
  const words = withoutSpace(text)
  const [, role, word, value = ''] = FIELD.exec(words) ?? []
  const unit = value.replace(NEXT_FIELD, '')
  if (word !== undefined && isUnitName(unit)) {
    const scope = role === '预算主管' ? 'department' : role === '预算' && word === '单位' ? 'unit' : undefined
    return [{ source: 'field', unit, text: words, place, ...(scope === undefined ? {} : { scope }) }]
  }
  const maker = /^(.{4,40})(?:编制|编印|编)$/.exec(words)?.[1]
  return maker !== undefined && isUnitName(maker)
    ? [{ source: 'field', unit: maker, text: words, place }]
    : []
}

/** A unit's cover names the department above it too. */
function ownFields(clues: readonly Clue[]): readonly Clue[] {
  return clues.some((clue) => clue.scope === 'unit')
    ? clues.filter((clue) => clue.scope !== 'department')
    : clues
}

/** …概况, …主要职能, …（本级）机构设置 */
const HEADING_TOPIC =
  /^(.{3,50}?)(?:部门|单位)?(?:基本)?(?:概况|概述|主要职[能责]|职能职责|机构设置|基本情况|简介)(?:情况)?$/
const NUMBER = /^(?:第[一二三四五六七八九十\d]+(?:部分|章|篇)[:：、]?|[一二三四五六七八九十]{1,3}、)/

function headingClues({ text, place }: Paragraph): readonly Clue[] {
  const words = westernYear(withoutSpace(text))
  if (words.length > 80) return []
  const bare = words.replace(NUMBER, '')
  const topic = HEADING_TOPIC.exec(bare)?.[1]
  if (topic !== undefined && isUnitName(topic))
    return [{ source: 'heading', unit: topic, text: words, place }]
  if (bare === words) return []
  const title = documentTitle(words)
  if (title !== undefined) return [clueOf('heading', title, words, place)]
  const kind = /决算(?:表|情况说明|报表)/.test(bare)
    ? 'accounts'
    : /预算(?:表|情况说明|报表|公开说明)/.test(bare)
      ? 'budget'
      : undefined
  return kind === undefined ? [] : [{ source: 'heading', kind, text: words, place }]
}

/** Where a document says what its unit is and does: what comes before its second part, or its beginning. */
function overview(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const second = paragraphs.findIndex((one) => /^第二(?:部分|章|篇)/.test(withoutSpace(one.text)))
  return paragraphs.slice(0, second < 0 ? OVERVIEW_PARAGRAPHS : second)
}
const OVERVIEW_PARAGRAPHS = 60

const INTRODUCTION =
  /^(?:\d+[.、]|[（(].{1,3}[)）]|第.{1,3}条)?(?:从(?:预算|决算)?单位构成看[，,])?(.{4,40}?)(?:是|(?<!联)系|为|共有编制|核定编制|编制(?:人)?数|的?主要职[能责]|内部?设机构|内部机构设置|单位内设|设\d|下设|部门[预决]算|单位[预决]算|[预决]算单位|现有在职)/

/** Sentences that introduce the unit: …是…工作部门, …共有编制 13 人. */
function introductionClues({ text, place }: Paragraph): readonly Clue[] {
  const words = withoutSpace(text)
  const unit = INTRODUCTION.exec(words)?.[1]
  const isSentence = unit !== undefined && words.length > unit.length + 4
  return isSentence && isUnitName(unit) ? [{ source: 'prose', unit, text: opening(words), place }] : []
}

const YEAR_SENTENCE = /^(20\d{2})年度?(?!\d*月)[^，。,]{0,24}(?:收入|支出|收支|预算|决算|总计|部门|单位)/
const SHORTEST_SENTENCE = 24

/** Sentences that begin with the year that they are about. */
function yearClues({ text, place }: Paragraph): readonly Clue[] {
  const words = westernYear(withoutSpace(text))
  const year = YEAR_SENTENCE.exec(words)?.[1]
  if (year === undefined || words.length < SHORTEST_SENTENCE) return []
  return [{ source: 'prose', year: Number.parseInt(year, 10), text: opening(words), place }]
}

const opening = (words: string): string => words.slice(0, 40)

function statementClues(statement: ReadStatement): readonly Clue[] {
  const { definition, title, unitName, year, place } = statement
  const kind = kindOfStatement(definition ?? title)
  const text = [title, unitName, year].filter((one) => one !== undefined && one !== '').join(' ')
  const unit = unitName !== undefined && isUnitName(unitName) ? withoutSpace(unitName) : undefined
  const head: Clue = {
    source: 'statement',
    text,
    place,
    ...(kind === undefined ? {} : { kind }),
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
  }
  return [head, ...departmentRow(statement)]
}

/** 一般公共预算财政拨款支出决算表 is one of accounts. */
function kindOfStatement(name: string): DocumentKind | undefined {
  if (/^accounts\.|决算/.test(name)) return 'accounts'
  return /^budget\.|预算/.test(name) ? 'budget' : undefined
}

/** In a table by unit the department's row is the one whose code all the others begin with. */
function departmentRow({ cells }: ReadStatement): readonly Clue[] {
  const units = cells.filter(({ rowCode, rowName }) => /^\d{3,}$/.test(rowCode) && isUnitName(rowName))
  const [top] = units.toSorted((a, b) => a.rowCode.length - b.rowCode.length)
  const others = new Set(units.map((one) => one.rowCode).filter((code) => code !== top?.rowCode))
  // Below one unit alone it may stand as the department that the unit is of.
  if (top === undefined || others.size < 2 || ![...others].every((code) => code.startsWith(top.rowCode)))
    return []
  const { rowCode, rowName, place } = top
  return [
    {
      source: 'statement',
      unit: withoutSpace(rowName),
      scope: 'department',
      text: `${rowCode} ${rowName}`,
      place,
    },
  ]
}

const FORM_KINDS: Readonly<Partial<Record<ReadForm['kind'], DocumentKind>>> = {
  overallDeclaration: 'declaration',
  projectDeclaration: 'declaration',
  overallTargets: 'performanceText',
  projectTargets: 'performanceText',
  overallEvaluation: 'selfEvaluation',
  projectEvaluation: 'selfEvaluation',
}

function formClues({ kind, title, unitName, year, place }: ReadForm): readonly Clue[] {
  const of = FORM_KINDS[kind]
  const unit = unitName === undefined ? undefined : withoutSpace(unitName)
  return [
    {
      source: 'form',
      text: [title, unit, year].filter((one) => one !== undefined && one !== '').join(' '),
      place,
      ...(of === undefined ? {} : { kind: of }),
      ...(unit === undefined || !isUnitName(unit) ? {} : { unit }),
      ...(year === undefined ? {} : { year }),
    },
  ]
}

/** Files are often named by their title, and as often by something else. */
function fileNameClues(name: string): readonly Clue[] {
  const words = documentTitle(name.replace(/\+/g, ' '))
  return words === undefined ? [] : [clueOf('fileName', words, name, {})]
}
