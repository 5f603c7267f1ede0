/** How many projects and indicators prose speaks of, and how much money, against the forms that are published. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, parseRational, sumOf } from '../kernel/rational.ts'
import type { ReadForm } from '../performance/forms/read-form.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { mainExecution } from './forms/execution.ts'
import { decimalsOf, type Figure, likePrinted, money, sumAgreement, sumInWords } from './forms/figure.ts'
import { formsOf } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'
import { indicatorRows } from './forms/indicator-rows.ts'
import { projectBudget } from './forms/project-money.ts'
import { type PerformanceText, performanceTexts } from './prose/performance-text.ts'

export const reportCounts: Rule = {
  id: 'RPT-005',
  title: {
    zh: '文字中的项目数、指标数、资金与表单一致',
    en: 'numbers of projects and indicators agree with the forms',
  },
  basis: 'document',
  check: (part) =>
    performanceTexts(part).flatMap((text) => [
      ...projectCount(part, text),
      ...evaluatedMoney(part, text),
      ...indicatorCount(part, text),
      ...declaredMoney(part, text),
    ]),
}

interface Difference {
  readonly printed: string
  readonly expected: string
  readonly severity?: Remark['severity']
  readonly zh: string
  readonly en: string
}

const remark = (
  { place, heading }: PerformanceText,
  { printed, expected, severity, zh, en }: Difference,
): Remark => ({
  severity: severity ?? 'error',
  at: { place, row: heading.trim() },
  printed,
  expected,
  message: { zh, en },
})

function projectCount(part: ReadPart, text: PerformanceText): readonly Remark[] {
  const forms = formsOf(part, 'projectEvaluation')
  const plain = plainWords(text.text)
  const digits =
    /涉及(?:一级|二级)?项目(\d+)个/.exec(plain)?.[1] ?? /涉及(\d+)个(?:一级|二级)?项目/.exec(plain)?.[1]
  if (digits === undefined || forms.length === 0 || !/自评/.test(plain)) return []
  if (Number.parseInt(digits, 10) === forms.length) return []
  const names = forms.map((form) => form.projectName ?? form.title).join('、')
  return [
    remark(text, {
      printed: `${digits} 个`,
      expected: `${forms.length} 个`,
      zh: `文中称涉及项目 ${digits} 个，公开的项目自评表有 ${forms.length} 张（${names}）。请核对项目数。`,
      en: `The text speaks of ${digits} projects; ${forms.length} self-evaluations of projects are published. Check the number.`,
    }),
  ]
}

/** 共涉及项目 N 个，资金 X 万元; 整体支出绩效自评，资金 X 万元. */
function evaluatedMoney(part: ReadPart, text: PerformanceText): readonly Remark[] {
  const plain = plainWords(text.text)
  const digits = /自评[^。]*?资金(?:共|合计|为)?([\d,]+(?:\.\d+)?)万元/.exec(plain)?.[1]
  const said = money(digits ?? '')
  if (said === undefined) return []
  const isOverall = /整体支出[^。]{0,12}自评/.test(plain) && !/涉及(?:一级)?项目/.test(plain)
  const forms = formsOf(part, isOverall ? 'overallEvaluation' : 'projectEvaluation')
  const executed = forms.flatMap((form) => mainExecution(form)?.cells.executed ?? [])
  const budgets = forms.flatMap((form) => mainExecution(form)?.cells.budget ?? [])
  if (executed.length === 0 || executed.length < forms.length) return []
  return amountDifference(text, said, {
    all: [executed, budgets],
    what: isOverall ? '整体自评表' : '各项目自评表',
  })
}

function amountDifference(
  text: PerformanceText,
  said: Figure,
  { all, what }: { readonly all: readonly (readonly Figure[])[]; readonly what: string },
): readonly Remark[] {
  const agreements = all
    .filter((one) => one.length > 0)
    .map((one) => sumAgreement(said, one, Math.max(2, decimalsOf(said.text))))
  const [first] = all
  if (first === undefined || agreements.includes('holds')) return []
  const isRounding = agreements.includes('rounding')
  const expected = likePrinted(sumOf(first.map((one) => one.value)), Math.max(2, said.decimals))
  const words = first.length > 1 ? `（${sumInWords(first, 2)}）` : ''
  return [
    remark(text, {
      severity: isRounding ? 'rounding' : 'error',
      printed: `${said.text}万元`,
      expected: `${expected}万元`,
      zh: `文中的资金为 ${said.text} 万元，${what}为 ${expected} 万元${words}。${isRounding ? '相差在四舍五入之内。' : '请核对。'}`,
      en: `The text says ${said.text} 万元; the forms have ${expected}. ${isRounding ? 'Rounding explains it.' : 'Check it.'}`,
    }),
  ]
}

const TARGET_FORMS = ['overallTargets', 'overallDeclaration'] as const
const PROJECT_FORMS = ['projectTargets', 'projectDeclaration'] as const

function indicatorCount(part: ReadPart, text: PerformanceText): readonly Remark[] {
  const plain = plainWords(text.text)
  return [...plain.matchAll(/设立(项目|整体)?绩效指标(\d+)(条|个|项)/g)].flatMap(
    ([, scope = '', digits = '', unit = '']) => {
      const forms: readonly ReadForm[] = formsOf(part, ...(scope === '整体' ? TARGET_FORMS : PROJECT_FORMS))
      const counts = forms.map((form) => indicatorRows(form).length)
      const count = counts.reduce((sum, one) => sum + one, 0)
      if (forms.length === 0 || count === Number.parseInt(digits, 10)) return []
      return [
        remark(text, {
          printed: `${digits} ${unit}`,
          expected: `${count} ${unit}（${counts.join(' + ')}）`,
          zh: `文中称设立${scope}绩效指标 ${digits} ${unit}，公开的表中有 ${count} ${unit}（${counts.join(' + ')}）。请核对是否少公开了表。`,
          en: `The text speaks of ${digits} ${scope} indicators; the published forms have ${count} (${counts.join(' + ')}). See whether a form is missing.`,
        }),
      ]
    },
  )
}

/** 所有项目支出均…编制预算绩效目标，涉及一般公共预算 X 万元. */
function declaredMoney(part: ReadPart, text: PerformanceText): readonly Remark[] {
  const plain = plainWords(text.text)
  const digits = /绩效目标,涉及(?:一般公共预算|预算支出|预算资金|财政资金)?([\d,]+(?:\.\d+)?)万元/.exec(
    plain,
  )?.[1]
  const said = money(digits ?? '')
  if (said === undefined) return []
  if (/整体/.test(plain)) {
    const isOfFiscal = /涉及(?:一般公共预算|财政资金)/.test(plain)
    const totals = formsOf(part, 'basicInformation', 'overallDeclaration').flatMap((form) => {
      const revenue = fundColumns(form).find((one) => /收入/.test(one.group) && /当年/.test(one.column))
      const fiscal = revenue?.parts.filter((one) => /财政拨款/.test(one.row)) ?? []
      // A form may count money of the unit itself, of which the sentence does not speak.
      return [...(isOfFiscal ? fiscal : []), ...(revenue?.total === undefined ? [] : [revenue.total])]
    })
    const isKnown = totals.some((one) => equal(one.value, said.value)) || totals.length === 0
    // A sentence on both may give the sum of the projects.
    if (isKnown || /项目支出/.test(plain)) return []
    return amountDifference(text, said, { all: totals.map((one) => [one]), what: '整体表' })
  }
  const budgets = formsOf(part, ...PROJECT_FORMS).flatMap((form) => projectBudget(form) ?? [])
  const isReadable = budgets.length > 0 && parseRational(said.text.replace(/,/g, '')) !== undefined
  return isReadable ? amountDifference(text, said, { all: [budgets], what: '各项目表' }) : []
}
