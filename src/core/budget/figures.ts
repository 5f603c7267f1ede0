/** The figures that a department's lines make. */
import { type Figure, type FigureSet, figureSet } from '../figures/figure-set.ts'
import type { Region } from '../figures/region.ts'
import type { BudgetLine, Department, Project } from './department.ts'

/** A project's node in its tree: its class, where documents print one, then its code. */
const projectNode = (project: Pick<Project, 'classCode' | 'code'>): string =>
  project.classCode === '' ? project.code : `${project.classCode}/${project.code}`

/** The node of every project by its code: the same in all years, also where a year's document prints no class. */
export function projectNodes(department: Department): ReadonlyMap<string, string> {
  const nodes = new Map<string, string>()
  for (const project of department.unitYears.flatMap((one) => one.projects))
    if (project.classCode !== '' || !nodes.has(project.code)) nodes.set(project.code, projectNode(project))
  return nodes
}

/** Every line of the department as a figure, in an order that does not depend on how the files were listed. */
export function departmentFigures(department: Department): FigureSet {
  const projects = projectNodes(department)
  const figures = department.unitYears.flatMap((one) => one.lines).map((line) => figureOf(line, projects))
  return figureSet(figures.sort(byPlace), department.units)
}

export function figureOf(line: BudgetLine, projectNodes: ReadonlyMap<string, string>): Figure {
  const project = line.project === undefined ? undefined : projectNodes.get(line.project)
  const region: Region = {
    unit: line.unit,
    year: String(line.year),
    stage: line.stage,
    flow: line.flow,
    fund: line.fund,
    ...(line.nature === undefined ? {} : { nature: line.nature }),
    ...(line.function === undefined ? {} : { function: line.function }),
    ...(line.economic === undefined ? {} : { economic: line.economic }),
    ...(project === undefined ? {} : { project }),
    origin: line.origin,
  }
  return { region, amount: line.amount, source: line.source }
}

function byPlace(a: Figure, b: Figure): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1
  return a.source.line - b.source.line
}
