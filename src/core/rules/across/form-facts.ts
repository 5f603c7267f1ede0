/** 表单所述 — what forms say of projects and units, each fact with the year that it is of, whatever form prints it. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import type { Printed, ReadForm, ReadIndicator } from '../../performance/forms/read-form.ts'
import { type IndicatorValue, readIndicatorValue } from '../../performance/indicator-value.ts'
import type { Spot } from '../contract/rule.ts'
import { executionsOf } from '../forms/execution.ts'
import { type Figure, money } from '../forms/figure.ts'
import { fieldOf, formName, spot } from '../forms/form-spots.ts'
import { fundColumns } from '../forms/funds.ts'
import { indicatorRows, readValue, targetOf } from '../forms/indicator-rows.ts'
import { projectBudget } from '../forms/project-money.ts'
import { projectRows } from '../forms/projects.ts'
import { yearlyStatements } from '../forms/yearly-statements.ts'
import { coreWords } from '../prose/likeness.ts'

/** 预算数 · 执行数 · 目标值 · 实际完成值 · 近两年指标值 · 分值 · 资金构成 */
export type Aspect = 'budget' | 'executed' | 'target' | 'actual' | 'earlier' | 'weight' | 'funds'

export interface FormFact {
  /** Who is spoken of: the project, or the unit as a whole. */
  readonly about: FormSubject
  readonly aspect: Aspect
  readonly year: number
  /** The indicator, or the row of funds; empty of money. */
  readonly name: string
  readonly value: { readonly figure: Figure } | { readonly indicator: IndicatorValue }
  readonly text: string
  readonly at: Spot
  /** 《项目绩效目标表》（某某项目） */
  readonly of: string
}

export interface FormSubject {
  readonly kind: 'project' | 'unit'
  readonly name: string
  readonly key: string
  readonly code?: string
}

export function formFacts(part: ReadPart): readonly FormFact[] {
  const ofForms = part.forms.flatMap((form) => {
    const year = form.year ?? part.identity.year.value
    const about = subjectOf(form)
    return year === undefined || about === undefined ? [] : factsOf(form, about, year)
  })
  return [...ofForms, ...factsOfTable(part)]
}

/** 21 characters or so; a serial number tells nothing elsewhere. */
const IS_CODE = /^[0-9A-Z-]{12,}$/

function subjectOf(form: ReadForm): FormSubject | undefined {
  const isOverall = form.kind.startsWith('overall')
  const name = isOverall ? form.unitName : form.projectName
  if (name === undefined) return undefined
  const code = withoutSpace(form.projectCode ?? '').toUpperCase()
  return {
    kind: isOverall ? 'unit' : 'project',
    name: withoutSpace(name),
    key: coreWords(name).replace(/项目$/, ''),
    ...(IS_CODE.test(code) ? { code } : {}),
  }
}

function factsOf(form: ReadForm, about: FormSubject, year: number): readonly FormFact[] {
  const fact = (
    aspect: Aspect,
    printed: Printed,
    more: Pick<FormFact, 'name' | 'value' | 'at'>,
  ): FormFact => ({
    about,
    aspect,
    year,
    text: printed.text.trim(),
    of: formName(form),
    ...more,
  })
  const ofIndicators = indicatorRows(form).flatMap((row): readonly FormFact[] => {
    const { indicator, name } = row
    // 长期目标 are of no year.
    if (row.goal.term === 'longTerm') return []
    const at = (printed: Printed, column: string): Spot => spot(form, printed, name, column)
    const told = (aspect: Aspect, printed: Printed | undefined, column: string, value?: IndicatorValue) =>
      printed === undefined || printed.text.trim() === ''
        ? []
        : [
            fact(aspect, printed, {
              name,
              at: at(printed, column),
              value: { indicator: value ?? readValue(printed, name) },
            }),
          ]
    return [
      ...told('target', indicator.target, '指标值', targetOf(row)),
      ...told('actual', indicator.actual, '实际完成值'),
      ...told(
        'weight',
        indicator.weight,
        '分值',
        readIndicatorValue(indicator.weight?.text ?? '', { name: '分值' }),
      ),
      ...earlierOf(indicator, year).flatMap(({ printed, of }) =>
        told('earlier', printed, printed.column).map((one) => ({ ...one, year: of })),
      ),
    ]
  })
  return [...ofIndicators, ...moneyOf(form, fact), ...fundsOf(form, year, fact), ...formerMoney(form, fact)]
}

type Make = (aspect: Aspect, printed: Printed, more: Pick<FormFact, 'name' | 'value' | 'at'>) => FormFact

/** The year of a column: printed, or as 上年 and 前年 say. */
function earlierOf({ earlier }: ReadIndicator, year: number) {
  return earlier.flatMap((printed) => {
    const digits = /(?:19|20)\d{2}(?=年|$)/.exec(plainWords(printed.column))?.[0]
    const back = /前年/.test(printed.column) ? 2 : /上年|去年/.test(printed.column) ? 1 : undefined
    const of =
      digits !== undefined ? Number.parseInt(digits, 10) : back === undefined ? undefined : year - back
    return of === undefined ? [] : [{ printed, of }]
  })
}

/** The budget as approved: of an evaluation only what it calls 年初预算 or the size of its source, since the other is adjusted. */
function moneyOf(form: ReadForm, fact: Make): readonly FormFact[] {
  const isEvaluation = form.kind.endsWith('Evaluation')
  const own = isEvaluation ? undefined : projectBudget(form)
  const [main] = executionsOf(form)
  const size = isEvaluation ? fieldOf(form, /^资金量/) : undefined
  const sizes = size === undefined ? undefined : money(size.text)
  const found = [
    own === undefined ? undefined : (['budget', own, own.row, own.column] as const),
    main?.cells.initial === undefined
      ? undefined
      : (['budget', main.cells.initial, main.row, main.cells.initial.column] as const),
    size === undefined || sizes === undefined
      ? undefined
      : (['budget', { ...sizes, printed: size }, '预算来源及资金规模', '资金量'] as const),
    isEvaluation && main?.cells.executed !== undefined
      ? (['executed', main.cells.executed, main.row, main.cells.executed.column] as const)
      : undefined,
  ]
  return found.flatMap((one) => {
    if (one === undefined) return []
    const [aspect, { printed, ...figure }, row, column] = one
    return [fact(aspect, printed, { name: '', value: { figure }, at: spot(form, printed, row, column) })]
  })
}

/** 收入构成、支出构成 of an overall form: 当年 and the years before. */
const fundsOf = (form: ReadForm, year: number, fact: Make): readonly FormFact[] =>
  fundColumns(form).flatMap(({ group, column, total, parts }) => {
    const digits = /(?:19|20)\d{2}(?=年)/.exec(plainWords(column))?.[0]
    if (digits === undefined && !/当年|本年/.test(column)) return []
    const of = digits === undefined ? year : Number.parseInt(digits, 10)
    return [...(total === undefined ? [] : [total]), ...parts].map(({ printed, row, ...figure }) => ({
      ...fact('funds', printed, {
        name: `${group}/${row}`,
        value: { figure },
        at: spot(form, printed, row, column),
      }),
      year: of,
    }))
  })

/** 前两年预算 in the words of a declaration. */
function formerMoney(form: ReadForm, fact: Make): readonly FormFact[] {
  const field = fieldOf(form, /前两年预算/)
  return field === undefined
    ? []
    : yearlyStatements(field.text).flatMap(({ year, kind, amount, text }) =>
        kind === 'executedSoFar'
          ? []
          : [
              {
                ...fact(
                  kind,
                  { ...field, text },
                  { name: '', value: { figure: amount }, at: spot(form, field, field.label, '值') },
                ),
                year,
              },
            ],
      )
}

const factsOfTable = (part: ReadPart): readonly FormFact[] => {
  const year = part.identity.year.value
  if (year === undefined) return []
  return projectRows(part).map(({ code, name, amount: { cell: _, at, table, ...figure } }) => ({
    about: { kind: 'project', name, key: coreWords(name).replace(/项目$/, ''), code },
    aspect: 'budget',
    year,
    name: '',
    value: { figure },
    text: figure.text,
    at,
    of: `《${table}》`,
  }))
}
