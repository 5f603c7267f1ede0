/** 送审前检查 — everything that can be said of a unit's rows: amounts and codes, then wording, goals and indicators. */
import { checkBudgetRows } from '../../budget/drafting/checks/check-budget-rows.ts'
import type { DraftContext } from '../../budget/drafting/checks/draft-check.ts'
import { basisReader } from '../../budget/drafting/cost-row.ts'
import { type DraftFinding, draftFinding } from '../../budget/drafting/draft-finding.ts'
import { cell, draftRows } from '../../budget/drafting/draft-rows.ts'
import type { RoundRow } from '../../budget/drafting/round-row.ts'
import { rowWords } from '../../budget/drafting/row-words.ts'
import { fieldOf } from '../../budget/drafting/sheets.ts'
import { assert } from '../../kernel/assert.ts'
import type { Severity } from '../../kernel/finding.ts'
import { problem } from '../../kernel/problem.ts'
import { SCORING_SCHEMES, schemeFor } from '../../law/frameworks-scoring.ts'
import { formsOfRows } from '../../performance/drafting/forms-of-rows.ts'
import { targetAgreements } from '../../performance/drafting/target-agreements.ts'
import type { Remark, Rule, RuleContext } from '../contract/rule.ts'
import { formName } from '../forms/form-spots.ts'
import { RULES } from '../generated/rules.ts'
import { type DraftedPart, draftedPart } from './drafted-part.ts'

export interface DraftCheckContext extends DraftContext {
  readonly unitName: string
  readonly locality?: string
}

export const checkDraft = (
  rows: readonly RoundRow[],
  context: DraftCheckContext,
): readonly DraftFinding[] => [
  ...checkBudgetRows(rows, context),
  ...checkForms(rows, context),
  ...checkQuantities(rows, context),
  ...checkDeclarations(rows, context),
]

/** Of published forms a person decides whether it matters; of a draft it can still be mended, so it has to be answered. */
const RAISED: Readonly<Record<string, Severity>> = { 'IND-007': 'warning', 'IND-024': 'warning' }

/**
 * Rules of published forms that hold of one form while it is written; those of points, execution, boxes, tables and
 * prose have nothing to look at, and cost bases have checks of their own.
 */
const AREAS: readonly string[] = ['GOL', 'IND', 'PRV', 'WRD']
/** A draft's labels are the product's own, it has no overall form beside it, and quantities are checked below. */
const LEFT_OUT: readonly string[] = ['GOL-001', 'GOL-003', 'IND-013', 'IND-014', 'IND-020']
const DRAFT_RULES: readonly Rule[] = RULES.filter(
  ({ id }) => AREAS.includes(id.slice(0, 3)) && !LEFT_OUT.includes(id),
)

/** What cannot be printed as it is typed; that something is missing is told with everything else that is. */
function checkForms(rows: readonly RoundRow[], { unit, year }: DraftCheckContext): readonly DraftFinding[] {
  const indexed = draftRows(rows)
  return formsOfRows(rows, { unit, year }).problems.flatMap(({ row: id, field, problem: found }) => {
    const row = indexed.row(id)
    // Amounts are looked at with the budget's.
    if (row === undefined || found.code === 'DRF-004' || fieldOf(row.sheet, field)?.kind === 'amount')
      return []
    const where = found.params.row === undefined ? rowWords(row, indexed) : ''
    return [draftFinding([found], { severity: 'error', row, field, printed: cell(row, field), where })]
  })
}

/** What a project pays for against what it aims at: worth a word, as not everything aimed at is paid for by the piece. */
function checkQuantities(rows: readonly RoundRow[], context: DraftCheckContext): readonly DraftFinding[] {
  const indexed = draftRows(rows)
  const { readBasis = basisReader() } = context
  return indexed.projects
    .flatMap((project) => targetAgreements(indexed, project, readBasis))
    .filter((one) => !one.isMet)
    .map(({ indicator, cost, target, paid }) =>
      draftFinding([problem('DRF-016', { target, paid, cost: rowWords(cost, indexed) })], {
        severity: 'note',
        row: indicator,
        field: 'target',
        printed: target,
        expected: paid,
        where: rowWords(indicator, indexed),
      }),
    )
}

function checkDeclarations(rows: readonly RoundRow[], context: DraftCheckContext): readonly DraftFinding[] {
  const { unitName, year, locality } = context
  const drafted = draftedPart(draftRows(rows), {
    unitName,
    year,
    ...(locality === undefined ? {} : { locality }),
  })
  const given = ruleContext(context)
  return DRAFT_RULES.flatMap((rule) =>
    rule.check(drafted.part, given).map((remark) => findingOf(rule, remark, drafted)),
  )
}

function ruleContext({ divisionCode, year, locality }: DraftCheckContext): RuleContext {
  const scheme = schemeFor(SCORING_SCHEMES, { locality: locality ?? '', year }) ?? SCORING_SCHEMES[0]
  assert(scheme !== undefined, 'there is a scheme of the nation')
  return {
    scheme,
    ...(locality === undefined ? {} : { locality }),
    region: divisionCode,
    year,
    blocks: [],
    locate: (from) => from,
  }
}

function findingOf(rule: Rule, remark: Remark, { part, cellAt }: DraftedPart): DraftFinding {
  const found = cellAt(remark.at.place.line)
  return {
    rule: rule.id,
    severity: (remark.severity === 'note' ? RAISED[rule.id] : undefined) ?? remark.severity,
    ...(found === undefined ? {} : { row: found.row.id, field: found.field }),
    ...(found?.row.project === undefined ? {} : { project: found.row.project }),
    printed: remark.printed,
    expected: remark.expected,
    message: {
      zh: `${unnamed(remark.message.zh, part)}（${rule.id}）`,
      en: `${unnamed(remark.message.en, part)} (${rule.id})`,
    },
    suggestions: [],
  }
}

/** In an editor the form need not be named: it is the one that stands there. */
const unnamed = (message: string, { forms }: DraftedPart['part']): string =>
  forms
    .map(formName)
    .reduce(
      (text, name) => text.replaceAll(`${name}的`, '').replaceAll(`${name}: `, '').replaceAll(name, ''),
      message,
    )
