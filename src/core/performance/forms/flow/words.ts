/** 词 — how likely a text is the level, name, value or basis of an indicator, or another cell of a declaration. */

import { plainWords } from '../../../document/printed-words.ts'
import type { IndicatorClass } from '../../../law/frameworks.ts'
import { FRAMEWORKS } from '../../../law/frameworks-published.ts'
import { readIndicatorValue } from '../../indicator-value.ts'
import type { Candidate } from './rows.ts'

const stemOf = (written: string): string => {
  // Levels may print their points: 产出指标(50分).
  const plain = written.endsWith(')') ? written.replace(/\(\d{1,3}(?:\.\d)?分?\)$/, '') : written
  return plain.endsWith('指标') ? plain.slice(0, -2) : plain.endsWith('指') ? plain.slice(0, -1) : plain
}

const OF_GOALS = FRAMEWORKS.filter(({ uses }) => uses.some((use) => use !== 'evaluation'))
const stemsOf = (classes: readonly IndicatorClass[]): readonly string[] =>
  classes.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => stemOf(plainWords(name)))

export const LEVEL_1: ReadonlySet<string> = new Set(stemsOf(OF_GOALS.flatMap(({ groups }) => groups)))
export const LEVEL_2: ReadonlySet<string> = new Set(
  stemsOf(OF_GOALS.flatMap(({ groups }) => groups.flatMap(({ classes }) => classes))),
)
const isLevel = (plain: string): boolean => LEVEL_1.has(stemOf(plain)) || LEVEL_2.has(stemOf(plain))
const LEVEL_ENDINGS: ReadonlySet<string> = new Set(
  [...LEVEL_1, ...LEVEL_2]
    .flatMap((stem) => Array.from({ length: stem.length + 1 }, (_, at) => `${stem}指标`.slice(at + 1)))
    .filter((ending) => !isLevel(ending)),
)

/** A level word is known, or at least says that it is one. */
export function levelCost(words: ReadonlySet<string>, plain: string): number | undefined {
  if (plain.length > 18) return undefined
  if (words.has(stemOf(plain))) return /[标)]$/.test(plain) ? 0 : 0.5
  return /^\p{Script=Han}{2,10}指标$/u.test(plain) ? 2.5 : undefined
}

/** Two level words in one: merged cells that a converter printed before the rows of both. */
export function splitLevels(words: ReadonlySet<string>, text: string): readonly string[] {
  const at = text.indexOf('指标') + 2
  if (at < 4 || at >= text.length) return [text]
  const [head, tail] = [text.slice(0, at), text.slice(at)]
  return words.has(stemOf(head)) && words.has(stemOf(tail)) ? [head, tail] : [text]
}

/** What a new page may print of a merged cell that began on the one before. */
export const isLevelEnding = (plain: string): boolean => LEVEL_ENDINGS.has(plain) || /^\d{1,2}$/.test(plain)

const BASIS =
  /^(?:(?:计划|历史|行业|国家|地方|部门|上级|其他|统计|测算|实际|年度|工作)(?:数据|指标|标准|规划|计划|要求)|预算支出标准|支出标准|政策标准|政策规定|政策依据|政策文件|相关政策|以前年度(?:值|数据)?|年初预算|部门预算|预算批复|计划|合同约定|实际需要|工作需要)(?:[：:]|$)/

/** One basis does not stand in the middle of another. */
const SECOND_BASIS = /.(?:计划|历史)(?:数据|指标)/

export function basisCost(text: string): number | undefined {
  if (text.length > 160 || SECOND_BASIS.test(text)) return undefined
  if (BASIS.test(text)) return /[：:]/.test(text) ? 0.1 : 0
  return /^[\d≥≤<>=%.,]+$/.test(text) ? undefined : 3.2 + Math.min(2, text.length / 60)
}
const isBasis = (text: string): boolean => BASIS.test(text)

/** What is said twice are two cells: the target of an indicator often repeats its name. */
const isTwice = (text: string): boolean => {
  const head = text.slice(0, text.length < 8 ? Math.floor(text.length / 2) : 4)
  return text.length > 3 && !/^\d/.test(head) && text.indexOf(head, head.length) > 0
}

/** 指标说明 — a sentence, often a formula. */
export const explanationCost = (text: string): number | undefined =>
  text.length > 300
    ? undefined
    : 0.5 + (text.length < 6 ? 1 : 0) + (isLevel(text) ? 2.5 : 0) + (/[。；%）)]$/.test(text) ? 0 : 0.3)

/** 偏差原因 — mostly empty; a sentence where it is not. */
export const deviationCost = (text: string): number | undefined =>
  text.length > 200 || /^[\d.%]+$/.test(text) ? undefined : 1.6 + (isLevel(text) ? 2.5 : 0)

/** 指标类别 — the project or the kind that an indicator belongs to, in a few words. */
export const categoryCost = (text: string): number | undefined =>
  text.length > 16 || /[。；=＝,，]/.test(text) ? undefined : 0.4 + (isLevel(text) ? 2.5 : 0)

/** 得分、分值 */
export const pointsCost = (text: string): number | undefined =>
  /^\d{1,3}(?:\.\d{1,2})?分?$/.test(text) ? 0 : undefined

const VALUES = new Map<string, number>()
const MOST_KNOWN = 20_000

/** A value that the grammar of indicator values understands is one; words alone might be anything. */
export function valueCost(text: string): number | undefined {
  if (text.length > 100) return undefined
  const known = VALUES.get(text)
  if (known !== undefined) return known
  const cost = (isBasis(text) ? 5 : costOfMeaning(text)) + (isTwice(text) ? 3 : 0)
  if (VALUES.size >= MOST_KNOWN) VALUES.clear()
  VALUES.set(text, cost)
  return cost
}

function costOfMeaning(text: string): number {
  const { meaning } = readIndicatorValue(text)
  switch (meaning.kind) {
    case 'quantity':
      return (meaning.unit.kind === 'bare' ? 0.5 : 0) + meaning.noun.length * 0.3
    case 'range':
    case 'reference':
    case 'deadline':
      return 0
    case 'date':
    case 'blank':
      return 0.3
    case 'level':
      return 0.1 + (meaning.subject.length + meaning.object.length) * 0.15
    case 'deferred':
      return 0.6
    case 'deed':
      return 2.2
    case 'text':
      return (
        (/^\d|[≥≤<>=]/.test(text) ? 3 : 2.1) + (text.length < 2 ? 1 : 0) + Math.min(2.4, text.length * 0.07)
      )
  }
}

const LOOKS_MEASURED = /^(?:[≥≤<>=＝﹥﹤≧≦]|\d[\d.,]*(?:%|％|[-—~]|\p{Script=Han}{0,2}$|$))/u

const BEGINS_WITH_LEVEL = new RegExp(`^(?:${[...LEVEL_2].filter((stem) => stem.length > 3).join('|')}).`)

/** The name of an indicator: words, not a value, a level or a basis. */
export function nameCost({ text, plain }: Candidate): number | undefined {
  if (plain.length > 60) return undefined
  if (LOOKS_MEASURED.test(plain)) return 4
  return (
    (isLevel(plain) ? 1.6 : 0) +
    (isLevel(plain.slice(0, plain.indexOf('指标'))) && !plain.endsWith('指标') ? 2.5 : 0) +
    (isBasis(text) ? 4 : 0) +
    (isTwice(plain) ? 3 : 0) +
    (plain.length < 2 ? 2 : 0) +
    (/[。；;：:]/.test(plain) ? 1.5 : 0) +
    (/^(?:[)，、。；,的率性数度量标]|指标)/.test(plain) ? 1.5 : 0) +
    (/[有的和及与或将把为对在、，]$/.test(plain) ? 1.2 : 0) +
    (BEGINS_WITH_LEVEL.test(plain) ? 0.8 : 0) +
    Math.max(0, plain.length - 24) * 0.1
  )
}
