/** 事实句 — a profile's sentences with facts in their slots; clauses whose rate has no base are left out. */
import type { TextOrigin, TextRun } from '../../document/disclosure.ts'
import { parseRegionKey } from '../../figures/region.ts'
import { problem } from '../../kernel/problem.ts'
import { subjectName } from '../../narrative/subject-name.ts'
import type { SentenceContent } from '../document-layout.ts'
import { factOf } from './facts.ts'
import { type AskingProblem, asking, gap, type Made, NOTHING_MADE, paragraph, type Scene } from './scene.ts'
import type { Place } from './sentences.ts'

export function composeSentence({ scene, section }: Place, content: SentenceContent): Made {
  if (!isSaid(scene, content)) return NOTHING_MADE
  const problems: AskingProblem[] = []
  const texts: TextOrigin[] = []
  const runs = content.clauses.flatMap((clause) => {
    const filled = fillClause(scene, clause, section)
    // A fact and its share are asked for once.
    const isNew = ({ params }: AskingProblem) => problems.every((one) => one.params.key !== params.key)
    for (const one of filled.problems) if (isNew(one)) problems.push(one)
    texts.push(...filled.texts)
    return filled.runs
  })
  return runs.length === 0 ? NOTHING_MADE : { blocks: [paragraph(withStop(runs), texts)], problems }
}

function isSaid(scene: Scene, { onlyIf, onlyIfNot }: SentenceContent): boolean {
  const isSomething = (name: string): boolean => {
    const fact = factOf(scene, name)
    return fact === 'missing' || (fact !== 'noBase' && fact.isZero !== true)
  }
  if (onlyIf !== undefined) return isSomething(onlyIf)
  return onlyIfNot === undefined || !isSomething(onlyIfNot)
}

/** Slots that every profile has, in the words of the file that fills them. */
const NAMES: Readonly<Record<string, string>> = { date: '公开日期', contact: '联系方式' }

interface Filled {
  readonly runs: readonly TextRun[]
  readonly problems: readonly AskingProblem[]
  readonly texts: readonly TextOrigin[]
}

function fillClause(scene: Scene, clause: string, section: string): Filled {
  const problems: AskingProblem[] = []
  const runs: TextRun[] = []
  const texts: TextOrigin[] = []
  // Slots and words take turns.
  for (const [at, piece] of clause.split(/\{([^{}]+)\}/).entries()) {
    if (at % 2 === 0) {
      if (piece !== '') runs.push({ text: piece })
      continue
    }
    const fact = factOf(scene, piece)
    if (fact === 'noBase') return { runs: [], problems: [], texts: [] }
    const origin = originOf(scene, piece)
    if (origin !== undefined) texts.push(origin)
    if (fact === 'missing') {
      runs.push(gap(slotWords(scene, piece)))
      problems.push(...missingFacts(scene, piece).map((name) => missingFact(scene, name, section)))
    } else runs.push(...fact.runs)
  }
  return { runs: joined(runs), problems, texts }
}

/** Of a rate what it is made of, as far as that is missing. */
function missingFacts(scene: Scene, name: string): readonly string[] {
  const parts = name.split('/').filter((part) => factOf(scene, part) === 'missing')
  return parts.length === 0 ? [name] : parts
}

function missingFact(scene: Scene, name: string, section: string): AskingProblem {
  const key = slotWords(scene, name)
  const found = problem('PUB-004', { section, key, file: fileOf(scene, name), where: whereOf(name) })
  const origin = originOf(scene, name)
  return origin === undefined ? found : asking(found, origin)
}

/** A slot as its reader knows it. */
function slotWords({ context }: Scene, name: string): string {
  const one = (part: string): string => {
    const region = part.startsWith('=') ? parseRegionKey(part.slice(1)) : undefined
    return region === undefined ? (NAMES[part] ?? part) : subjectName({ region }, context.year, context.names)
  }
  const [part = '', whole] = name.split('/')
  return whole === undefined ? one(part) : `${one(part)}占${one(whole)}的比例`
}

/** Which text fills a slot; none where lines and forms do. */
function originOf({ texts }: Scene, name: string): TextOrigin | undefined {
  if (name === 'date' || name === 'contact') return { kind: name, key: '' }
  if (COMPUTED.test(name)) return undefined
  return { kind: texts.texts.has(name) ? 'text' : 'fact', key: name }
}
/** A rate of two facts is mended by either of them. */
const COMPUTED = /^(?:year|lastYear|unit|self|购买服务)$|^(?:=|人员\.|采购\.|资产\.|绩效\.)|\//

/** Facts of staff, procurement and assets stand with the lines; everything else with the texts. */
const BESIDE_LINES = /^(?:=|购买服务$|人员\.|采购\.|资产\.)/
const fileOf = ({ view, textsFile }: Scene, name: string): string =>
  BESIDE_LINES.test(name) ? `${view.year}/${view.kind}/${view.unit}.yaml` : textsFile
const whereOf = (name: string): string =>
  BESIDE_LINES.test(name)
    ? name.startsWith('=')
      ? '收入、支出'
      : (name.split('.')[0] ?? name)
    : (NAMES[name] ?? '数量、金额')

function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = []
  for (const run of runs) {
    const last = all.at(-1)
    const isPlain = (one: TextRun | undefined): boolean =>
      one !== undefined && one.figure === undefined && one.isGap !== true
    if (last !== undefined && isPlain(last) && isPlain(run))
      all[all.length - 1] = { text: last.text + run.text }
    else all.push(run)
  }
  return all
}

/** A clause that was left out must not leave its comma at the end. */
function withStop(runs: readonly TextRun[]): readonly TextRun[] {
  const last = runs.at(-1)
  if (last === undefined || last.figure !== undefined || last.isGap === true) return [...runs, { text: '。' }]
  const text = last.text.replace(/[，；、。]+$/, '')
  return [...runs.slice(0, -1), { text: `${text}。` }]
}

/** Words outside of prose, such as titles and covers: what is missing stands as a gap, and is told. */
export function filledText(
  scene: Scene,
  words: string,
  section: string,
): { readonly text: string; readonly problems: readonly AskingProblem[] } {
  const { runs, problems } = fillClause(scene, words, section)
  return { text: runs.map((run) => run.text).join(''), problems }
}
