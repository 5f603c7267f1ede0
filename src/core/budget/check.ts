/** Whether a department's lines can stand together: every fault that is in what they say, not in how they are written. */
import type { Flow } from '../figures/dimensions.ts'
import { NODE_NAMES } from '../figures/terms.ts'
import { economicLevel, functionLevel } from '../kernel/codes.ts'
import { at, type Place, type Problem, type ProblemCode, problem } from '../kernel/problem.ts'
import { type Books, lookUp } from '../law/book.ts'
import { imbalances } from './balance.ts'
import {
  type BudgetLine,
  type BudgetUnit,
  type Department,
  KIND_NAMES,
  type PrintedLabel,
  type Project,
  type UnitYear,
} from './department.ts'
import { inYuan, otherPlace, placeOf } from './line-words.ts'
import { overlaps } from './overlap.ts'
import { brokenTies } from './tied.ts'

/** What whoever read the department knows besides: where things are written, and what could not be read. */
export interface CheckedWith {
  readonly places: {
    readonly units: ReadonlyMap<BudgetUnit, Place>
    readonly unitYears: ReadonlyMap<UnitYear, Place>
    readonly labels: ReadonlyMap<PrintedLabel, Place>
  }
  /** Unit-years of which a part could not be read: their sums are not judged. */
  readonly incomplete: ReadonlySet<UnitYear>
  /** Whether a unit that is not in the list does not exist, or was perhaps only not read. */
  readonly areUnitsKnown: boolean
}

const NOTHING_ELSE_KNOWN: CheckedWith = {
  places: { units: new Map(), unitYears: new Map(), labels: new Map() },
  incomplete: new Set(),
  areUnitsKnown: true,
}

/** All of these keep a department from being loaded; each has the place of the line that it is about. */
export function checkDepartment(
  department: Department,
  books: Books,
  context: CheckedWith = NOTHING_ELSE_KNOWN,
): readonly Problem[] {
  // A second version of a unit's year is one fault, not as many as it has lines.
  const { first, problems: repeated } = distinctUnitYears(department.unitYears, context)
  const lines = first.flatMap((one) => one.lines)
  const whole = first.filter((one) => !context.incomplete.has(one))
  return [
    ...unitProblems(department, context),
    ...repeated,
    ...department.unitYears.flatMap((one) => unitOfYearProblems(one, department, context)),
    ...department.printedLabels.flatMap((label) => labelProblems(label, department, context)),
    ...projectProblems(first),
    ...undeclaredProjects(first),
    ...department.unitYears.flatMap((one) => one.lines).flatMap((line) => lineProblems(line, books)),
    ...brokenTies(lines),
    ...overlaps(lines, department.units),
    ...imbalances(whole, context.places.unitYears),
  ]
}

function unitProblems({ units }: Department, { places }: CheckedWith): readonly Problem[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const found: Problem[] = []
  const seen = new Set<string>()
  for (const unit of units) {
    const place = places.units.get(unit)
    if (seen.has(unit.code)) found.push(problem('DAT-052', { unit: unit.code }, place))
    seen.add(unit.code)
    if (unit.parent !== undefined && !byCode.has(unit.parent)) {
      found.push(problem('DAT-053', { unit: unit.code, parent: unit.parent }, place))
    }
    const { validFromYear: from, validToYear: to } = unit
    if (from !== undefined && to !== undefined && from > to) {
      found.push(problem('DAT-055', { unit: unit.code, from: String(from), to: String(to) }, place))
    }
    const circle = circleFrom(unit, byCode)
    // Each circle is told once, at the smallest code in it.
    if (circle?.every((code) => unit.code <= code)) {
      found.push(problem('DAT-054', { path: [...circle, unit.code].join(' → ') }, place))
    }
  }
  return found
}

/** The codes from a unit up to itself again; undefined if it is not its own superior. */
function circleFrom(
  unit: BudgetUnit,
  byCode: ReadonlyMap<string, BudgetUnit>,
): readonly string[] | undefined {
  const path = [unit.code]
  for (
    let code = unit.parent;
    code !== undefined && path.length <= byCode.size;
    code = byCode.get(code)?.parent
  ) {
    if (code === unit.code) return path
    path.push(code)
  }
  return undefined
}

function distinctUnitYears(
  unitYears: readonly UnitYear[],
  { places }: CheckedWith,
): { readonly first: readonly UnitYear[]; readonly problems: readonly Problem[] } {
  const first = new Map<string, UnitYear>()
  const problems: Problem[] = []
  for (const one of unitYears) {
    const key = `${one.unit} ${one.year} ${one.kind}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, one)
    else {
      const params = {
        unit: one.unit,
        year: String(one.year),
        kind: KIND_NAMES[one.kind],
        other: places.unitYears.get(earlier)?.file ?? '',
      }
      problems.push(problem('DAT-056', params, places.unitYears.get(one)))
    }
  }
  return { first: [...first.values()], problems }
}

function unitOfYearProblems(
  one: UnitYear,
  { units }: Department,
  { places, areUnitsKnown }: CheckedWith,
): readonly Problem[] {
  const unit = units.find((known) => known.code === one.unit)
  const place = places.unitYears.get(one) ?? one.lines.map(placeOf)[0]
  if (unit === undefined)
    return areUnitsKnown ? [problem('DAT-050', { unit: one.unit, known: codesOf(units) }, place)] : []
  const { validFromYear: from, validToYear: to } = unit
  if ((from === undefined || from <= one.year) && (to === undefined || one.year <= to)) return []
  return [
    problem('DAT-051', { unit: one.unit, year: String(one.year), years: `${from ?? ''}—${to ?? ''}` }, place),
  ]
}

function labelProblems(
  label: PrintedLabel,
  { units }: Department,
  { places, areUnitsKnown }: CheckedWith,
): readonly Problem[] {
  if (!areUnitsKnown || units.some((unit) => unit.code === label.unit)) return []
  return [problem('DAT-050', { unit: label.unit, known: codesOf(units) }, places.labels.get(label))]
}

const codesOf = (units: readonly BudgetUnit[]): string => units.map((unit) => unit.code).join('、')

/** A project is described once in a unit's year, and has one class in all years, since its code is its place in the tree. */
function projectProblems(unitYears: readonly UnitYear[]): readonly Problem[] {
  const found: Problem[] = []
  const classes = new Map<string, Project>()
  for (const { projects } of unitYears) {
    const inFile = new Map<string, Project>()
    for (const project of projects) {
      const twin = inFile.get(project.code)
      const before = classes.get(project.code)
      if (twin !== undefined)
        found.push(problem('DAT-070', { project: project.code, other: otherPlace(twin) }, placeOf(project)))
      else if (
        before !== undefined &&
        before.classCode !== project.classCode &&
        before.classCode !== '' &&
        project.classCode !== ''
      ) {
        const params = {
          project: project.code,
          found: project.classCode,
          expected: before.classCode,
          other: otherPlace(before),
        }
        found.push(problem('DAT-071', params, placeOf(project)))
      }
      inFile.set(project.code, project)
      // A blank class says nothing, so the first one that says something is what others are held against.
      if (before === undefined || before.classCode === '') classes.set(project.code, project)
    }
  }
  return found
}

function undeclaredProjects(unitYears: readonly UnitYear[]): readonly Problem[] {
  const declared = new Set(unitYears.flatMap((one) => one.projects).map((project) => project.code))
  return unitYears
    .flatMap((one) => one.lines)
    .flatMap((line) => {
      if (line.project === undefined || declared.has(line.project)) return []
      return [problem('DAT-069', { project: line.project }, placeOf(line))]
    })
}

const MAY_BE_NEGATIVE: readonly string[] = ['opening', 'closing'] satisfies readonly Flow[]

function lineProblems(line: BudgetLine, books: Books): readonly Problem[] {
  const found: Problem[] = []
  const flow = NODE_NAMES.flow[line.flow] ?? line.flow
  const tell = (code: ProblemCode, params: Readonly<Record<string, string>>) =>
    found.push(problem(code, params, placeOf(line)))
  if (line.fund === '') tell('DAT-067', { flow })
  if (line.nature !== undefined && line.flow !== 'expenditure')
    tell('DAT-066', { flow, found: NODE_NAMES.nature[line.nature] ?? line.nature })
  if (line.amount < 0n && !MAY_BE_NEGATIVE.includes(line.flow)) {
    tell('DAT-068', { flow, amount: inYuan(line.amount) })
  }
  if (line.function !== undefined) {
    if (!line.function.startsWith('2') || functionLevel(line.function) === undefined)
      tell('DAT-060', { code: line.function })
    else found.push(...unknownCode(line, line.function, books.function))
  }
  if (line.economic !== undefined) {
    if (!line.economic.startsWith('3') || economicLevel(line.economic) === undefined)
      tell('DAT-061', { code: line.economic })
    else found.push(...unknownCode(line, line.economic, books.departmentEconomic))
  }
  return found
}

function unknownCode(line: BudgetLine, code: string, within: Books[keyof Books]): readonly Problem[] {
  const read = lookUp(within, code, line.year)
  return read.ok ? [] : [at(read.problem, placeOf(line))]
}
