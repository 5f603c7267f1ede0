/** For tests: forms, statements and prose written as small texts, and what a rule finds in them. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import type { DocumentPlace } from '../../document/document.ts'
import type { Entry } from '../../document/entry.ts'
import { SCORING_SCHEMES, schemeFor } from '../../law/frameworks-scoring.ts'
import type {
  FormKind,
  Printed,
  ReadForm,
  ReadGoal,
  ReadIndicator,
} from '../../performance/forms/read-form.ts'
import type { ReadStatement } from '../../statements/reading/read-statement.ts'
import { isRuleId } from '../contract/areas.ts'
import { BASES } from '../contract/bases.ts'
import type { Remark, Rule, RuleContext } from '../contract/rule.ts'

/** Texts have one thing a line, its cells parted by `|`. */
export interface MadeForm {
  readonly kind?: FormKind
  readonly title?: string
  readonly project?: string
  readonly unit?: string
  readonly year?: number
  readonly fields?: Readonly<Record<string, string>>
  /** `☑1.运转类 ☐2.特定目标类`; without boxes the marks are lost. */
  readonly choices?: Readonly<Record<string, string>>
  /** row | column | text */
  readonly amounts?: string
  /** name | basis | column=amount … */
  readonly costs?: string
  /** name | quantity | amount */
  readonly purchases?: string
  /** name | column=text … */
  readonly projects?: string
  readonly plan?: Readonly<Record<string, string>>
  /** `# 年度绩效目标1 (16) text`, then `产出指标/数量指标/name | target | actual=…; score=…; weight=…` */
  readonly goals?: string
  readonly total?: string
  /** row | column | text of entries that are nothing else. */
  readonly entries?: string
  /** Texts that the reader was not sure of. */
  readonly doubted?: readonly string[]
}

const linesOf = (text: string | undefined): readonly (readonly string[])[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()))

let line = 0
const next = (): DocumentPlace => {
  line += 1
  return { line }
}
const printed = (text: string): Printed => ({ text, place: next() })
const maybe = <K extends string>(name: K, text: string | undefined): Partial<Record<K, Printed>> => {
  const found: Partial<Record<K, Printed>> = {}
  if (text !== undefined && text !== '') found[name] = printed(text)
  return found
}

export function form(made: MadeForm): ReadForm {
  const place = next()
  const goals = goalsOf(made.goals)
  const fields = Object.entries(made.fields ?? {}).map(([label, text]) => ({ label, ...printed(text) }))
  const named = made.project === undefined ? [] : [{ label: '项目名称', ...printed(made.project) }]
  const amounts = linesOf(made.amounts).map(([row = '', column = '', text = '']) => ({
    row,
    column,
    ...printed(text),
  }))
  const entries: readonly Entry[] = [
    ...linesOf(made.entries).map(([rowName = '', column = '', text = '']) => ({
      rowCode: '',
      rowName,
      column,
      text,
      place: next(),
    })),
  ]
  const content = {
    fields: [...named, ...fields],
    choices: Object.entries(made.choices ?? {}).map(([question, text]) => ({
      question,
      options: optionsOf(text),
    })),
    amounts,
    costs: linesOf(made.costs).map(([name, basis, ...cells]) => ({
      ...maybe('name', name),
      ...maybe('basis', basis),
      amounts: cellsOf(cells),
    })),
    purchases: linesOf(made.purchases).map(([name, quantity, amount]) => ({
      ...maybe('name', name),
      ...maybe('quantity', quantity),
      ...maybe('amount', amount),
    })),
    projects: linesOf(made.projects).map(([name = '', ...cells]) => ({
      name: printed(name),
      cells: cellsOf(cells),
    })),
    spendingPlan: Object.entries(made.plan ?? {}).map(([month, text]) => ({ month, ...printed(text) })),
    goals,
    ...maybe('total', made.total),
  }
  const texts: readonly Printed[] = [
    ...amounts,
    ...content.costs.flatMap((cost) => cost.amounts),
    ...goals.flatMap((goal) =>
      goal.indicators.flatMap((one) => [one.target, ...one.earlier].flatMap((cell) => cell ?? [])),
    ),
  ]
  const doubts = texts
    .filter(({ text }) => made.doubted?.includes(text) === true)
    .map(
      (one): Entry => ({ ...one, rowCode: '', rowName: '', column: '', doubt: { why: '空格在转换时丢失' } }),
    )
  return {
    kind: made.kind ?? 'projectEvaluation',
    title: made.title ?? '项目自评表',
    entries: [...entries, ...doubts],
    content,
    unplaced: [],
    place,
    ...(made.project === undefined ? {} : { projectName: made.project }),
    ...(made.unit === undefined ? {} : { unitName: made.unit }),
    ...(made.year === undefined ? {} : { year: made.year }),
  }
}

const cellsOf = (cells: readonly string[]) =>
  cells.map((cell) => {
    const [column = '', ...text] = cell.split('=')
    return { column: column.trim(), ...printed(text.join('=').trim()) }
  })

const optionsOf = (text: string) =>
  text.split(/\s+/).map((option) => ({
    text: option.replace(/^[☑☐]/, ''),
    place: next(),
    ...(/^[☑☐]/.test(option) ? { isTicked: option.startsWith('☑') } : {}),
  }))

function goalsOf(text: string | undefined): readonly ReadGoal[] {
  const goals: (ReadGoal & { indicators: ReadIndicator[] })[] = []
  for (const [head = '', target, rest] of linesOf(text)) {
    const heading = /^#\s*(\S*)\s*(?:\((\S+)\))?\s*(.*)$/.exec(head)
    if (heading !== null) {
      const [, label = '', weight, words] = heading
      const term = label.startsWith('长期') ? 'longTerm' : label.startsWith('年度') ? 'annual' : undefined
      const number = /\d+$/.exec(label)?.[0]
      goals.push({
        label,
        ...maybe('weight', weight),
        ...maybe('text', words),
        ...(term === undefined ? {} : { term }),
        ...(number === undefined ? {} : { number: Number.parseInt(number, 10) }),
        indicators: [],
      })
      continue
    }
    const goal = goals.at(-1) ?? { label: '', indicators: [] }
    if (goals.length === 0) goals.push(goal)
    goal.indicators.push(indicatorOf(head, target, rest))
  }
  return goals
}

function indicatorOf(path: string, target: string | undefined, rest: string | undefined): ReadIndicator {
  const [level1, level2, ...name] = path.split('/')
  const cells = new Map(
    (rest ?? '')
      .split(';')
      .map((one) => [one.split('=')[0]?.trim() ?? '', one.slice(one.indexOf('=') + 1).trim()] as const),
  )
  const earlier = [...cells]
    .filter(([column]) => /年/.test(column))
    .map(([column, text]) => ({ column, ...printed(text) }))
  return {
    ...maybe('level1', level1),
    ...maybe('level2', level2),
    name: printed(name.join('/')),
    ...maybe('target', target),
    earlier,
    ...maybe('actual', cells.get('actual')),
    ...maybe('score', cells.get('score')),
    ...maybe('weight', cells.get('weight')),
    ...maybe('explanation', cells.get('explanation')),
    ...maybe('basis', cells.get('basis')),
    ...maybe('category', cells.get('category')),
    ...maybe('deviation', cells.get('deviation')),
  }
}

/** 预算执行情况 of a self-evaluation. */
export const executed = (
  budget: string,
  spent: string,
  rate = '',
  score = '',
  header = '得分(20分*执行率)',
): string =>
  [
    `年度财政资金总额 | 调整后预算数(A) | ${budget}`,
    `年度财政资金总额 | 执行数(B) | ${spent}`,
    ...(rate === '' ? [] : [`年度财政资金总额 | 执行率(B/A) | ${rate}`]),
    ...(score === '' ? [] : [`年度财政资金总额 | ${header} | ${score}`]),
  ].join('\n')

/** code | name | column | text */
export function statement(definition: string, title: string, rows: string): ReadStatement {
  return {
    definition,
    title,
    notes: [],
    isEmpty: false,
    unplaced: [],
    foundBy: ['title'],
    place: next(),
    currency: 'tenThousandYuan',
    cells: linesOf(rows).map(([rowCode = '', rowName = '', column = '', text = ''], row) => ({
      rowCode,
      rowName,
      column,
      text,
      row,
      gridColumn: 0,
      place: next(),
    })),
  }
}

export interface MadePart {
  readonly forms?: readonly ReadForm[]
  readonly statements?: readonly ReadStatement[]
  /** `# heading`, `## heading` with paragraphs below. */
  readonly prose?: string
}

export function part({ forms = [], statements = [], prose = '' }: MadePart): ReadPart {
  const unknown = { certainty: 'unknown', others: [], evidence: [] } as const
  const sections: { heading: string; level: number; place: DocumentPlace; paragraphs: Printed[] }[] = []
  for (const text of prose.split('\n').map((one) => one.trim())) {
    const [, signs = '', heading] = /^(#+)\s*(.*)$/.exec(text) ?? []
    if (heading !== undefined) sections.push({ heading, level: signs.length, place: next(), paragraphs: [] })
    else if (text !== '') sections.at(-1)?.paragraphs.push(printed(text))
  }
  return {
    place: {},
    identity: { kind: unknown, unit: unknown, scope: unknown, year: unknown, profile: unknown },
    forms,
    statements,
    sections,
  }
}

const NATIONAL = schemeFor(SCORING_SCHEMES, { locality: '', year: 2023 })

/** Whole, for tests of what stands beside it. */
export function remarks(rule: Rule, made: MadePart, known: Partial<RuleContext> = {}): readonly Remark[] {
  if (NATIONAL === undefined) throw new Error('no scheme')
  if (!isRuleId(rule.id) || BASES[rule.basis] === undefined) throw new Error(`${rule.id} is no rule`)
  return rule.check(part(made), { scheme: NATIONAL, blocks: [], locate: (from) => from, ...known })
}

/** What a rule says: `error 86.4% → 86.40%`. Its id, basis and sentences are looked at besides. */
export function found(rule: Rule, made: MadePart, known: Partial<RuleContext> = {}): readonly string[] {
  return remarks(rule, made, known).map(({ severity, printed: is, expected, message }) => {
    if (!/[。！）]$/.test(message.zh) || message.en === '' || /undefined|NaN/.test(message.zh + message.en))
      throw new Error(`not a sentence: ${message.zh} ${message.en}`)
    return `${severity} ${is} → ${expected}`
  })
}
