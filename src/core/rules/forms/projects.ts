/** The same project wherever the document speaks of it: its form, its row in the overall form, its row in the budget's table of projects. */
import type { ReadPart } from '../../disclosure/reading/reading.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { equal } from '../../kernel/rational.ts'
import type { Printed, ReadForm } from '../../performance/forms/read-form.ts'
import { coreWords, likeness } from '../prose/likeness.ts'
import { type Figure, money } from './figure.ts'
import { fieldOf } from './form-spots.ts'
import { type MoneyCell, projectBudget } from './project-money.ts'
import { endsWith, type StatementFigure, statementFigures } from './statement-cells.ts'

export interface ProjectRow {
  readonly code: string
  readonly name: string
  /** 合计 of its row. */
  readonly amount: StatementFigure
}

export interface ListedProject {
  readonly form: ReadForm
  readonly name: Printed
  readonly class?: Printed & { readonly column: string }
  readonly budget?: Figure & { readonly printed: Printed; readonly column: string }
}

export interface KnownProject {
  readonly form?: ReadForm
  readonly name?: Printed
  readonly budget?: MoneyCell
  readonly row?: ProjectRow
  readonly listed?: ListedProject
}

/** A project code, and no class or unit of the table. */
const IS_PROJECT_CODE = /^[0-9A-Z-]{12,}$/

export const projectRows = (part: ReadPart): readonly ProjectRow[] =>
  statementFigures(part, 'budget.projects')
    .filter(({ cell }) => IS_PROJECT_CODE.test(cell.rowCode) && endsWith(cell.column, '合计'))
    .map((amount) => ({ code: amount.cell.rowCode, name: amount.cell.rowName, amount }))

export const listedProjects = (part: ReadPart): readonly ListedProject[] =>
  part.forms.flatMap((form) =>
    form.kind !== 'overallDeclaration'
      ? []
      : form.content.projects.map(({ name, cells }): ListedProject => {
          const kind = cells.find((cell) => /类别/.test(cell.column))
          const amount = cells.find((cell) => /本年|当年|年度预算/.test(cell.column))
          const figure = money(amount?.text ?? '')
          return {
            form,
            name,
            ...(kind === undefined ? {} : { class: kind }),
            ...(amount === undefined || figure === undefined
              ? {}
              : { budget: { ...figure, printed: amount, column: amount.column } }),
          }
        }),
  )

/** So alike are two names of one project; with the same amount less will do. */
const ALIKE = 60
const ALIKE_WITH_AMOUNT = 40

/** Each project form of the part with its rows elsewhere, the surest pairs first. */
export function knownProjects(part: ReadPart): readonly KnownProject[] {
  const forms = part.forms
    .filter((form) => form.kind === 'projectDeclaration' || form.kind === 'projectTargets')
    .map((form) => ({ form, name: fieldOf(form, /^(?:预算)?项目名称$/), budget: projectBudget(form) }))
  const rows = pairUp(forms, projectRows(part), (row) => ({ name: row.name, amount: row.amount }))
  const listed = pairUp(forms, listedProjects(part), (one) => ({ name: one.name.text, amount: one.budget }))
  return forms.map((one, at): KnownProject => {
    const [row, entry] = [rows.get(at), listed.get(at)]
    return {
      form: one.form,
      ...(one.name === undefined ? {} : { name: one.name }),
      ...(one.budget === undefined ? {} : { budget: one.budget }),
      ...(row === undefined ? {} : { row }),
      ...(entry === undefined ? {} : { listed: entry }),
    }
  })
}

interface Named {
  readonly name?: Printed | undefined
  readonly budget?: Figure | undefined
}

function pairUp<T>(
  forms: readonly Named[],
  others: readonly T[],
  told: (one: T) => { readonly name: string; readonly amount: Figure | undefined },
): ReadonlyMap<number, T> {
  const pairs = forms.flatMap((form, at) =>
    others.flatMap((one) => {
      const { name, amount } = told(one)
      const isSame =
        amount !== undefined && form.budget !== undefined && equal(amount.value, form.budget.value)
      const alike = form.name === undefined ? 0 : likeness(form.name.text, name)
      const isEnough = alike >= (isSame ? ALIKE_WITH_AMOUNT : ALIKE)
      return isEnough ? [{ at, one, rank: alike + (isSame ? 50 : 0) }] : []
    }),
  )
  const found = new Map<number, T>()
  const taken = new Set<T>()
  for (const { at, one } of pairs.toSorted((a, b) => b.rank - a.rank)) {
    if (found.has(at) || taken.has(one)) continue
    found.set(at, one)
    taken.add(one)
  }
  return found
}

/** `same`: to the letter, white space and width aside; `marks`: but for punctuation; `other`: other words. */
export function nameAgreement(a: string, b: string): 'same' | 'marks' | 'other' {
  if (plainWords(a) === plainWords(b)) return 'same'
  return coreWords(a) === coreWords(b) ? 'marks' : 'other'
}

export const shownName = (text: string): string => withoutSpace(text)
