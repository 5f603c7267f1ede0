/** made by npm run generate; do not edit: one entry per file of the folder above. */
import type { Rule } from '../contract/rule.ts'
import { aboveStandard } from '../above-standard.ts'
import { actualAsTarget } from '../actual-as-target.ts'
import { asOfDate } from '../as-of-date.ts'
import { basisOfValue } from '../basis-of-value.ts'
import { belowLastYear } from '../below-last-year.ts'
import { blankCategory } from '../blank-category.ts'
import { boxConflict } from '../box-conflict.ts'
import { boxes } from '../boxes.ts'
import { budgetComposition } from '../budget-composition.ts'
import { budgetLabel } from '../budget-label.ts'
import { completionDirection } from '../completion-direction.ts'
import { contentsHeading } from '../contents-heading.ts'
import { copiedDuty } from '../copied-duty.ts'
import { copiedExplanation } from '../copied-explanation.ts'
import { costAboveBudget } from '../cost-above-budget.ts'
import { costBasis } from '../cost-basis.ts'
import { costDeclared } from '../cost-declared.ts'
import { costDetails } from '../cost-details.ts'
import { costLevel } from '../cost-level.ts'
import { costOwner } from '../cost-owner.ts'
import { costRecomputed } from '../cost-recomputed.ts'
import { costTextOfOverall } from '../cost-text-of-overall.ts'
import { currencyUnit } from '../currency-unit.ts'
import { cutOffName } from '../cut-off-name.ts'
import { declaredInTables } from '../declared-in-tables.ts'
import { deviationFigures } from '../deviation-figures.ts'
import { directionOfName } from '../direction-of-name.ts'
import { doubledPunctuation } from '../doubled-punctuation.ts'
import { doubledWords } from '../doubled-words.ts'
import { duties } from '../duties.ts'
import { earlierAsTarget } from '../earlier-as-target.ts'
import { earlierBudgets } from '../earlier-budgets.ts'
import { earlierColumns } from '../earlier-columns.ts'
import { earlierExecution } from '../earlier-execution.ts'
import { earlierProjects } from '../earlier-projects.ts'
import { earlierScope } from '../earlier-scope.ts'
import { emptyStatement } from '../empty-statement.ts'
import { executionIndicator } from '../execution-indicator.ts'
import { executionRate } from '../execution-rate.ts'
import { executionScore } from '../execution-score.ts'
import { executionWeightTwice } from '../execution-weight.ts'
import { explanationSum } from '../explanation-sum.ts'
import { figureUnit } from '../figure-unit.ts'
import { fixedTerm } from '../fixed-term.ts'
import { foreignWord } from '../foreign-word.ts'
import { formerClass } from '../former-class.ts'
import { formulaName } from '../formula-name.ts'
import { fullMarksLate } from '../full-marks-late.ts'
import { fullMarksMissed } from '../full-marks-missed.ts'
import { functionUnused } from '../function-unused.ts'
import { fundsBalance } from '../funds-balance.ts'
import { fundsShare } from '../funds-share.ts'
import { fundsTotal } from '../funds-total.ts'
import { glossaryMissing } from '../glossary-missing.ts'
import { glossaryUnused } from '../glossary-unused.ts'
import { goalFigures } from '../goal-figures.ts'
import { goalLabel } from '../goal-label.ts'
import { goalWeight } from '../goal-weight.ts'
import { goalsListed } from '../goals-listed.ts'
import { governmentLevel } from '../government-level.ts'
import { headcount } from '../headcount.ts'
import { headingNumber } from '../heading-number.ts'
import { impossibleChange } from '../impossible-change.ts'
import { impossibleDate } from '../impossible-date.ts'
import { indicatorClass } from '../indicator-class.ts'
import { indicatorNameVariant } from '../indicator-name.ts'
import { indicatorOfProject } from '../indicator-of-project.ts'
import { itemAmounts } from '../item-amounts.ts'
import { labelsOfKind } from '../labels-of-kind.ts'
import { legalDate } from '../legal-date.ts'
import { listedUnits } from '../listed-units.ts'
import { longTermIndicators } from '../long-term-indicators.ts'
import { longTermTarget } from '../long-term-target.ts'
import { lowExecutionFull } from '../low-execution-full.ts'
import { lowUseAtFullRate } from '../low-use-at-full-rate.ts'
import { measureClassOf } from '../measure-class.ts'
import { missingComma } from '../missing-comma.ts'
import { missingDimension } from '../missing-dimension.ts'
import { missingExplanation } from '../missing-explanation.ts'
import { missingLevel } from '../missing-level.ts'
import { missingMatter } from '../missing-matter.ts'
import { missingStatement } from '../missing-statement.ts'
import { moneyAlone } from '../money-alone.ts'
import { nameIsClass } from '../name-is-class.ts'
import { noDeviation } from '../no-deviation.ts'
import { noValue } from '../no-value.ts'
import { nothingSaid } from '../nothing-said.ts'
import { numberStyle } from '../number-style.ts'
import { operatingCosts } from '../operating-costs.ts'
import { operatorSigns } from '../operator-signs.ts'
import { overFulfilled } from '../over-fulfilled.ts'
import { overallAgainstTables } from '../overall-against-tables.ts'
import { overallFunds } from '../overall-funds.ts'
import { overallIndicator } from '../overall-indicator.ts'
import { partsOfCount } from '../parts-of-count.ts'
import { personInProject } from '../person-in-project.ts'
import { personInText } from '../person-in-text.ts'
import { personalNumber } from '../personal-number.ts'
import { planOfYear } from '../plan-of-year.ts'
import { projectAmount } from '../project-amount.ts'
import { projectClass } from '../project-class.ts'
import { projectCode } from '../project-code.ts'
import { projectCount } from '../project-count.ts'
import { projectInProse } from '../project-in-prose.ts'
import { projectListTotal } from '../project-list-total.ts'
import { projectMoneyInProse } from '../project-money-in-prose.ts'
import { projectName } from '../project-name.ts'
import { projectNear } from '../project-near.ts'
import { projectSums } from '../project-sums.ts'
import { projectTitle } from '../project-title.ts'
import { projectsWithoutForm } from '../projects-without-form.ts'
import { publicationDate } from '../publication-date.ts'
import { purchasesInProse } from '../purchases-in-prose.ts'
import { purchases } from '../purchases.ts'
import { ratioNotation } from '../ratio-notation.ts'
import { regionName } from '../region-name.ts'
import { repeatedIndicator } from '../repeated-indicator.ts'
import { repeatedParagraph } from '../repeated-paragraph.ts'
import { reportClasses } from '../report-classes.ts'
import { reportCounts } from '../report-counts.ts'
import { reportExecution } from '../report-execution.ts'
import { reportIndicators } from '../report-indicators.ts'
import { reportScores } from '../report-scores.ts'
import { reportSplit } from '../report-split.ts'
import { revenueColumns } from '../revenue-columns.ts'
import { rowLeftOut } from '../row-left-out.ts'
import { scoreBounds } from '../score-bounds.ts'
import { secrecyMark } from '../secrecy-mark.ts'
import { sourceAmount } from '../source-amount.ts'
import { sourcesNamed } from '../sources-named.ts'
import { sourcesTotal } from '../sources-total.ts'
import { spendingPlan } from '../spending-plan.ts'
import { staleSentence } from '../stale-sentence.ts'
import { staleYear } from '../stale-year.ts'
import { statementLabel } from '../statement-label.ts'
import { subjectInProse } from '../subject-in-prose.ts'
import { subjectName } from '../subject-name.ts'
import { subjectNear } from '../subject-near.ts'
import { subjectsListed } from '../subjects-listed.ts'
import { tableNumbers } from '../table-numbers.ts'
import { targetAgainstCosts } from '../target-against-costs.ts'
import { targetIsDeed } from '../target-is-deed.ts'
import { templateLeft } from '../template-left.ts'
import { threePublicBlank } from '../three-public-blank.ts'
import { threePublicDetail } from '../three-public-detail.ts'
import { threePublicUnits } from '../three-public-units.ts'
import { titleFigures } from '../title-figures.ts'
import { totalBudget } from '../total-budget.ts'
import { totalLeftOut } from '../total-left-out.ts'
import { totalScore } from '../total-score.ts'
import { transferBox } from '../transfer-box.ts'
import { twoDirections } from '../two-directions.ts'
import { unclearValue } from '../unclear-value.ts'
import { unfinishedSentence } from '../unfinished-sentence.ts'
import { unitComposition } from '../unit-composition.ts'
import { unitNameVariants } from '../unit-name-variants.ts'
import { unitOfAnotherPlace } from '../unit-of-another-place.ts'
import { unitOfName } from '../unit-of-name.ts'
import { unlistedHeading } from '../unlisted-heading.ts'
import { unpaidAmount } from '../unpaid-amount.ts'
import { unpairedMark } from '../unpaired-mark.ts'
import { weightsToHundred } from '../weights-to-hundred.ts'
import { yearInTitle } from '../year-in-title.ts'

export const RULES: readonly Rule[] = [
  aboveStandard,
  actualAsTarget,
  asOfDate,
  basisOfValue,
  belowLastYear,
  blankCategory,
  boxConflict,
  boxes,
  budgetComposition,
  budgetLabel,
  completionDirection,
  contentsHeading,
  copiedDuty,
  copiedExplanation,
  costAboveBudget,
  costBasis,
  costDeclared,
  costDetails,
  costLevel,
  costOwner,
  costRecomputed,
  costTextOfOverall,
  currencyUnit,
  cutOffName,
  declaredInTables,
  deviationFigures,
  directionOfName,
  doubledPunctuation,
  doubledWords,
  duties,
  earlierAsTarget,
  earlierBudgets,
  earlierColumns,
  earlierExecution,
  earlierProjects,
  earlierScope,
  emptyStatement,
  executionIndicator,
  executionRate,
  executionScore,
  executionWeightTwice,
  explanationSum,
  figureUnit,
  fixedTerm,
  foreignWord,
  formerClass,
  formulaName,
  fullMarksLate,
  fullMarksMissed,
  functionUnused,
  fundsBalance,
  fundsShare,
  fundsTotal,
  glossaryMissing,
  glossaryUnused,
  goalFigures,
  goalLabel,
  goalWeight,
  goalsListed,
  governmentLevel,
  headcount,
  headingNumber,
  impossibleChange,
  impossibleDate,
  indicatorClass,
  indicatorNameVariant,
  indicatorOfProject,
  itemAmounts,
  labelsOfKind,
  legalDate,
  listedUnits,
  longTermIndicators,
  longTermTarget,
  lowExecutionFull,
  lowUseAtFullRate,
  measureClassOf,
  missingComma,
  missingDimension,
  missingExplanation,
  missingLevel,
  missingMatter,
  missingStatement,
  moneyAlone,
  nameIsClass,
  noDeviation,
  noValue,
  nothingSaid,
  numberStyle,
  operatingCosts,
  operatorSigns,
  overFulfilled,
  overallAgainstTables,
  overallFunds,
  overallIndicator,
  partsOfCount,
  personInProject,
  personInText,
  personalNumber,
  planOfYear,
  projectAmount,
  projectClass,
  projectCode,
  projectCount,
  projectInProse,
  projectListTotal,
  projectMoneyInProse,
  projectName,
  projectNear,
  projectSums,
  projectTitle,
  projectsWithoutForm,
  publicationDate,
  purchasesInProse,
  purchases,
  ratioNotation,
  regionName,
  repeatedIndicator,
  repeatedParagraph,
  reportClasses,
  reportCounts,
  reportExecution,
  reportIndicators,
  reportScores,
  reportSplit,
  revenueColumns,
  rowLeftOut,
  scoreBounds,
  secrecyMark,
  sourceAmount,
  sourcesNamed,
  sourcesTotal,
  spendingPlan,
  staleSentence,
  staleYear,
  statementLabel,
  subjectInProse,
  subjectName,
  subjectNear,
  subjectsListed,
  tableNumbers,
  targetAgainstCosts,
  targetIsDeed,
  templateLeft,
  threePublicBlank,
  threePublicDetail,
  threePublicUnits,
  titleFigures,
  totalBudget,
  totalLeftOut,
  totalScore,
  transferBox,
  twoDirections,
  unclearValue,
  unfinishedSentence,
  unitComposition,
  unitNameVariants,
  unitOfAnotherPlace,
  unitOfName,
  unlistedHeading,
  unpaidAmount,
  unpairedMark,
  weightsToHundred,
  yearInTitle,
]
