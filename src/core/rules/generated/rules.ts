/** made by npm run generate; do not edit: one entry per file of the folder above. */
import type { Rule } from '../contract/rule.ts'
import { aboveStandard } from '../above-standard.ts'
import { actualAsTarget } from '../actual-as-target.ts'
import { basisOfValue } from '../basis-of-value.ts'
import { belowLastYear } from '../below-last-year.ts'
import { boxConflict } from '../box-conflict.ts'
import { boxes } from '../boxes.ts'
import { budgetComposition } from '../budget-composition.ts'
import { budgetLabel } from '../budget-label.ts'
import { costBasis } from '../cost-basis.ts'
import { costDeclared } from '../cost-declared.ts'
import { costDetails } from '../cost-details.ts'
import { costRecomputed } from '../cost-recomputed.ts'
import { deviationFigures } from '../deviation-figures.ts'
import { duties } from '../duties.ts'
import { earlierBudgets } from '../earlier-budgets.ts'
import { executionIndicator } from '../execution-indicator.ts'
import { executionRate } from '../execution-rate.ts'
import { executionScore } from '../execution-score.ts'
import { executionWeightTwice } from '../execution-weight.ts'
import { explanationSum } from '../explanation-sum.ts'
import { formulaName } from '../formula-name.ts'
import { fullMarksLate } from '../full-marks-late.ts'
import { fullMarksMissed } from '../full-marks-missed.ts'
import { fundsBalance } from '../funds-balance.ts'
import { fundsShare } from '../funds-share.ts'
import { fundsTotal } from '../funds-total.ts'
import { goalFigures } from '../goal-figures.ts'
import { goalLabel } from '../goal-label.ts'
import { goalWeight } from '../goal-weight.ts'
import { goalsListed } from '../goals-listed.ts'
import { headcount } from '../headcount.ts'
import { indicatorClass } from '../indicator-class.ts'
import { indicatorNameVariant } from '../indicator-name.ts'
import { indicatorOfProject } from '../indicator-of-project.ts'
import { labelsOfKind } from '../labels-of-kind.ts'
import { lowExecutionFull } from '../low-execution-full.ts'
import { lowUseAtFullRate } from '../low-use-at-full-rate.ts'
import { measureClassOf } from '../measure-class.ts'
import { missingExplanation } from '../missing-explanation.ts'
import { missingLevel } from '../missing-level.ts'
import { moneyAlone } from '../money-alone.ts'
import { nameIsClass } from '../name-is-class.ts'
import { noDeviation } from '../no-deviation.ts'
import { noValue } from '../no-value.ts'
import { overallAgainstTables } from '../overall-against-tables.ts'
import { overallFunds } from '../overall-funds.ts'
import { overallIndicator } from '../overall-indicator.ts'
import { projectAmount } from '../project-amount.ts'
import { projectClass } from '../project-class.ts'
import { projectCode } from '../project-code.ts'
import { projectInProse } from '../project-in-prose.ts'
import { projectListTotal } from '../project-list-total.ts'
import { projectName } from '../project-name.ts'
import { projectSums } from '../project-sums.ts'
import { projectTitle } from '../project-title.ts'
import { purchases } from '../purchases.ts'
import { ratioNotation } from '../ratio-notation.ts'
import { repeatedIndicator } from '../repeated-indicator.ts'
import { reportClasses } from '../report-classes.ts'
import { reportCounts } from '../report-counts.ts'
import { reportExecution } from '../report-execution.ts'
import { reportIndicators } from '../report-indicators.ts'
import { reportScores } from '../report-scores.ts'
import { reportSplit } from '../report-split.ts'
import { scoreBounds } from '../score-bounds.ts'
import { sourceAmount } from '../source-amount.ts'
import { sourcesTotal } from '../sources-total.ts'
import { spendingPlan } from '../spending-plan.ts'
import { staleYear } from '../stale-year.ts'
import { targetAgainstCosts } from '../target-against-costs.ts'
import { targetIsDeed } from '../target-is-deed.ts'
import { totalBudget } from '../total-budget.ts'
import { totalScore } from '../total-score.ts'
import { transferBox } from '../transfer-box.ts'
import { unclearValue } from '../unclear-value.ts'
import { unitComposition } from '../unit-composition.ts'
import { unitOfName } from '../unit-of-name.ts'
import { unpaidAmount } from '../unpaid-amount.ts'
import { weightsToHundred } from '../weights-to-hundred.ts'

export const RULES: readonly Rule[] = [
  aboveStandard,
  actualAsTarget,
  basisOfValue,
  belowLastYear,
  boxConflict,
  boxes,
  budgetComposition,
  budgetLabel,
  costBasis,
  costDeclared,
  costDetails,
  costRecomputed,
  deviationFigures,
  duties,
  earlierBudgets,
  executionIndicator,
  executionRate,
  executionScore,
  executionWeightTwice,
  explanationSum,
  formulaName,
  fullMarksLate,
  fullMarksMissed,
  fundsBalance,
  fundsShare,
  fundsTotal,
  goalFigures,
  goalLabel,
  goalWeight,
  goalsListed,
  headcount,
  indicatorClass,
  indicatorNameVariant,
  indicatorOfProject,
  labelsOfKind,
  lowExecutionFull,
  lowUseAtFullRate,
  measureClassOf,
  missingExplanation,
  missingLevel,
  moneyAlone,
  nameIsClass,
  noDeviation,
  noValue,
  overallAgainstTables,
  overallFunds,
  overallIndicator,
  projectAmount,
  projectClass,
  projectCode,
  projectInProse,
  projectListTotal,
  projectName,
  projectSums,
  projectTitle,
  purchases,
  ratioNotation,
  repeatedIndicator,
  reportClasses,
  reportCounts,
  reportExecution,
  reportIndicators,
  reportScores,
  reportSplit,
  scoreBounds,
  sourceAmount,
  sourcesTotal,
  spendingPlan,
  staleYear,
  targetAgainstCosts,
  targetIsDeed,
  totalBudget,
  totalScore,
  transferBox,
  unclearValue,
  unitComposition,
  unitOfName,
  unpaidAmount,
  weightsToHundred,
]
