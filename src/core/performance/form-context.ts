/** What a form is computed with: the department's lines and figures, and the scoring in force. */
import type { BudgetLine, BudgetUnit, Department, Project } from '../budget/department.ts'
import { projectNodes } from '../budget/figures.ts'
import type { FigureSet } from '../figures/figure-set.ts'
import type { ScoringScheme } from '../law/frameworks-scoring.ts'

export interface FormContext {
  readonly figures: FigureSet
  readonly scheme: ScoringScheme
  unit(code: string): BudgetUnit | undefined
  project(code: string, unit: string, year: number): Project | undefined
  /** The node that the figures know the project by. */
  projectNode(code: string): string
  /** The project's lines of the original budget, in the order in which they are written. */
  budgetLines(code: string, unit: string, year: number): readonly BudgetLine[]
}

export function formContext(department: Department, figures: FigureSet, scheme: ScoringScheme): FormContext {
  const nodes = projectNodes(department)
  const units = new Map(department.units.map((unit) => [unit.code, unit]))
  return {
    figures,
    scheme,
    unit: (code) => units.get(code),
    project: (code, unit, year) =>
      department.unitYears
        .filter((one) => one.unit === unit && one.year === year)
        .flatMap((one) => one.projects)
        .find((one) => one.code === code),
    projectNode: (code) => nodes.get(code) ?? code,
    budgetLines: (code, unit, year) =>
      department.unitYears
        .filter((one) => one.unit === unit && one.year === year && one.kind === 'budget')
        .flatMap((one) => one.lines)
        .filter((line) => line.project === code && line.flow === 'expenditure' && line.stage === 'original')
        .toSorted((a, b) => a.source.line - b.source.line),
  }
}
