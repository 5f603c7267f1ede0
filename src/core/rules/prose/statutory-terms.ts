/** The words of the statutory tables for money and where it comes from, and labels that miss one of them by a slip. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../document/document.ts'
import { plainWords } from '../../document/printed-words.ts'
import type { RuleContext } from '../contract/rule.ts'
import { orderOf } from './order.ts'

/** Long enough that a missing or a wrong character leaves no doubt which was meant. */
const TERMS = [
  '一般公共预算财政拨款收入',
  '一般公共预算财政拨款',
  '一般公共预算拨款收入',
  '一般公共预算拨款',
  '政府性基金预算财政拨款收入',
  '政府性基金预算财政拨款',
  '政府性基金预算拨款收入',
  '政府性基金预算拨款',
  '国有资本经营预算财政拨款收入',
  '国有资本经营预算财政拨款',
  '国有资本经营预算拨款收入',
  '国有资本经营预算拨款',
  '财政专户管理资金收入',
  '财政专户管理资金',
  '上级补助收入',
  '附属单位上缴收入',
  '事业单位经营收入',
  '用事业基金弥补收支差额',
  '使用非财政拨款结余',
  '年初结转和结余',
  '年末结转和结余',
  '年初财政拨款结转和结余',
  '年末财政拨款结转和结余',
  '对附属单位补助支出',
  '上缴上级支出',
  '因公出国(境)费用',
  '因公出国(境)费',
  '公务用车购置及运行维护费',
  '公务用车购置及运行费',
  '公务用车运行维护费',
  '公务用车运行费',
  '公务用车购置费',
  '自然资源海洋气象等支出',
  '灾害防治及应急管理支出',
  '抗疫特别国债安排的支出',
  '国有资本经营预算支出',
  '文化旅游体育与传媒支出',
  '社会保障和就业支出',
  '援助其他地区支出',
] as const

const known = new Set<string>(TERMS)
/** Other words for the same that localities print on purpose, and neighbours that are terms of their own. */
const ALLOWED = new Set([
  '上级单位补助收入',
  '附属单位上交收入',
  '单位经营收入',
  '事业经营收入',
  '使用非财政拨款结余(含专用结余)',
  '公务用车购置',
  '公务用车运行',
  '公务车购置费',
  '公务车运行费',
  '公务车运行维护费',
  '公务接待费用',
  '上年结转和结余',
  '年初结转和结余数',
  '文化体育与传媒支出',
  '政府性基金预算支出',
  '一般公共预算支出',
])

/**
 * The term that a label misses by a character or two within it, or by its last ones. Only one that the document prints
 * elsewhere: what it calls so everywhere is its locality’s word.
 */
export function closestTerm(label: string, printed: ReadonlySet<string>): string | undefined {
  if (label.length < 5 || known.has(label) || ALLOWED.has(label) || !/^[\p{Script=Han}()]+$/u.test(label))
    return undefined
  const hits = TERMS.filter(
    (term) => printed.has(term) && loose(term) !== loose(label) && isSlipOf(label, term),
  )
  return hits.length === 1 ? hits[0] : undefined
}

/** 年初结转与结余, 公务车购置及运行费: small words come and go. */
const loose = (words: string): string => words.replace(/[的与和及用、]/g, '')

function isSlipOf(label: string, term: string): boolean {
  const missing = term.length - label.length
  // Cut off: the last word is lost, and what is left is no term.
  if (missing === 2 && term.startsWith(label) && term === '用事业基金弥补收支差额') return true
  if (label[0] !== term[0] || label.at(-1) !== term.at(-1)) return false
  if (missing === 0) return [...label].filter((letter, at) => letter !== term[at]).length === 1
  if (missing !== 1 && missing !== 2) return false
  let from = 0
  while (label[from] === term[from]) from += 1
  return term.slice(from + missing) === label.slice(from)
}

interface Label {
  readonly text: string
  readonly place: DocumentPlace
  readonly table: string
}

/** Words in the grids of statements, with the title of the statement that they stand in. */
export function allLabels(part: ReadPart, context: RuleContext): readonly Label[] {
  const { statements, forms } = part
  const { blocks } = context
  const order = orderOf(part, context)
  const starts = [
    ...statements.map(({ title, place }) => ({ title, at: order(place), isForm: false })),
    ...forms.map(({ title, place }) => ({ title, at: order(place), isForm: true })),
  ].toSorted((a, b) => a.at - b.at)
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'grid') return []
    const own = starts.findLast((one) => one.at <= at)
    if (own === undefined || own.isForm) return []
    return block.rows.flatMap((row) =>
      row.cells
        .filter(
          ({ text }) => text.length >= 4 && text.length <= 40 && /\p{Script=Han}/u.test(plainWords(text)),
        )
        .map(({ text, place }) => ({ text, place, table: own.title })),
    )
  })
}
