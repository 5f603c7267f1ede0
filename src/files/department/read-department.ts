/** A department's folder into a Department, or everything that is wrong with it, told at once. */
import { isUnfinished } from '../../core/budget/balance.ts'
import { type CheckedWith, checkDepartment } from '../../core/budget/check.ts'
import type {
  BudgetLine,
  BudgetUnit,
  Department,
  Kind,
  PrintedLabel,
  UnitYear,
} from '../../core/budget/department.ts'
import type { UnitTexts } from '../../core/disclosure/unit-texts.ts'
import { type FiscalYear, LAST_YEAR, parseFiscalYear } from '../../core/kernel/fiscal-year.ts'
import { at, type Place, type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import type { Books } from '../../core/law/book.ts'
import { membershipFaults } from '../../core/performance/check-forms.ts'
import type { UnitPerformance } from '../../core/performance/unit-performance.ts'
import { decodeText } from '../bytes/decode-text.ts'
import { reading } from '../yaml/decoding.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlTree } from '../yaml/tree.ts'
import { type LocalEntry, readClassificationCsv, withLocalEntries } from './classifications.ts'
import { type DepartmentFile, readDepartmentFile } from './department-file.ts'
import { type FolderFiles, reasonOf } from './folder.ts'
import { readPerformanceFile } from './performance-file.ts'
import { readPrintedLabels } from './printed-as-file.ts'
import { readTextsFile } from './texts-file.ts'
import { readUnitFile } from './unit-file.ts'

export interface DepartmentRead {
  /** Absent if anything is wrong, but that a year is unfinished: nothing is read by halves. */
  readonly department?: Department
  /** The books with the folder's own codes. */
  readonly books: Books
  /** 绩效 — goals, indicators and self-evaluations, by unit and year. */
  readonly performance: readonly UnitPerformance[]
  /** 文本 — what only people can write for the documents. */
  readonly texts: readonly UnitTexts[]
  /** The folder's profiles as they stand, for whoever knows what a profile is. */
  readonly profileTrees: readonly { readonly path: string; readonly tree: YamlTree }[]
  readonly problems: readonly Problem[]
}

const DEPARTMENT_FILE = 'department.yaml'

/** What a path of the folder holds. */
type Role =
  | { readonly kind: 'department' | 'classification' | 'profile' }
  | { readonly kind: 'unit' | 'labels' | 'texts'; readonly year: string; readonly document: Kind }
  | { readonly kind: 'performance'; readonly year: string }

export function readDepartment(folder: FolderFiles, books: Books): DepartmentRead {
  const above = departmentsBelow(folder)
  if (above !== undefined) return { books, performance: [], texts: [], profileTrees: [], problems: [above] }
  const problems: Problem[] = [...(folder.problems ?? [])]
  const local: LocalEntry[] = []
  const profileTrees: { path: string; tree: YamlTree }[] = []
  const unitYears: UnitYear[] = []
  const labels: PrintedLabel[] = []
  const performance: UnitPerformance[] = []
  const texts: UnitTexts[] = []
  const places = {
    units: new Map<BudgetUnit, Place>(),
    unitYears: new Map<UnitYear, Place>(),
    labels: new Map<PrintedLabel, Place>(),
  }
  const incomplete = new Set<UnitYear>()
  const torn = new Set<BudgetLine>()
  const lastYear = lastYearOf(books)
  const tooLate = new Set<string>()
  let about: DepartmentFile | undefined

  const paths = [...folder.list()].sort()
  const isRead = !problems.some((one) => one.code === 'DAT-010' || one.place?.file === folder.path)
  if (!paths.includes(DEPARTMENT_FILE) && isRead) {
    problems.push(problem('DAT-009', { file: DEPARTMENT_FILE }, { file: DEPARTMENT_FILE }))
  }
  for (const path of paths) {
    const role = roleOf(path)
    if (role === undefined) {
      problems.push(unknownFile(path))
      continue
    }
    if ('year' in role && Number.parseInt(role.year, 10) > lastYear) {
      tooLate.add(role.year)
      continue
    }
    const year = 'year' in role ? yearOf(role.year, path, problems) : undefined
    const text = textOf(folder, path, problems)
    if (text === undefined) continue
    if (role.kind === 'classification') {
      const read = readClassificationCsv(text, path)
      local.push(...read.entries)
      problems.push(...read.problems)
      continue
    }
    const { tree, problems: faults } = readYaml(text, path)
    problems.push(...faults)
    if (tree === undefined) continue
    const within = reading(path)
    if (role.kind === 'profile') profileTrees.push({ path, tree })
    else if (role.kind === 'department') {
      about = readDepartmentFile(tree, within)
      for (const { unit, line } of about?.units ?? []) places.units.set(unit, { file: path, line })
    } else if (role.kind === 'labels' && year !== undefined) {
      for (const { label, line } of readPrintedLabels(tree, within, year, role.document)) {
        labels.push(label)
        places.labels.set(label, { file: path, line })
      }
    } else if (role.kind === 'performance' && year !== undefined) {
      const read = readPerformanceFile(tree, within, year)
      if (read !== undefined) performance.push(read)
    } else if (role.kind === 'texts' && year !== undefined) {
      const read = readTextsFile(tree, within, { year, kind: role.document })
      if (read !== undefined) texts.push(read)
    } else if (role.kind === 'unit' && year !== undefined) {
      const read = readUnitFile(tree, within, year, role.document)
      if (read !== undefined) {
        unitYears.push(read.unitYear)
        for (const line of read.torn) torn.add(line)
        places.unitYears.set(read.unitYear, { file: path, line: read.line })
        if (within.problems.length + faults.length > 0) incomplete.add(read.unitYear)
      }
    }
    problems.push(...within.problems)
  }

  for (const year of tooLate)
    problems.push(problem('DAT-081', { year, last: String(lastYear) }, { file: year }))
  const extended = withLocalEntries(books, local)
  problems.push(...extended.problems)
  const department: Department = {
    divisionCode: about?.divisionCode ?? '',
    locality: about?.locality ?? '',
    code: about?.code ?? '',
    name: about?.name ?? '',
    isInvented: about?.isInvented ?? false,
    units: about?.units.map(({ unit }) => unit) ?? [],
    unitYears: unitYears.sort(byUnit),
    printedLabels: labels,
    localCodes: extended.additions,
  }
  const context: CheckedWith = { places, incomplete, areUnitsKnown: about?.isWhole ?? false }
  problems.push(...faultsOf(department, extended.books, context, torn))
  if (context.areUnitsKnown) problems.push(...membershipFaults(performance, department))
  if (context.areUnitsKnown) problems.push(...textFaults(texts, department))
  const result = { books: extended.books, performance, texts, profileTrees, problems: problems.sort(byPlace) }
  return problems.every(isUnfinished) ? { department, ...result } : result
}

const OVERLAPS: readonly ProblemCode[] = ['DAT-062', 'DAT-063']

/** Texts of units that the department does not have, and of one document twice. */
function textFaults(texts: readonly UnitTexts[], { units }: Department): readonly Problem[] {
  return texts.flatMap((one, index) => {
    const place = { file: one.source.file, line: one.source.line }
    const isKnown = units.some(({ code }) => code === one.unit)
    const first = texts
      .slice(0, index)
      .find((other) => other.unit === one.unit && other.year === one.year && other.kind === one.kind)
    return [
      ...(isKnown ? [] : [problem('PUB-021', { unit: one.unit }, place)]),
      ...(first === undefined
        ? []
        : [problem('PUB-023', { unit: one.unit, first: first.source.file }, place)]),
    ]
  })
}

/** A line of which a part could not be read seems to say less than it does, so it is held against no other. */
function faultsOf(
  department: Department,
  books: Books,
  context: CheckedWith,
  torn: ReadonlySet<BudgetLine>,
): readonly Problem[] {
  const all = checkDepartment(department, books, context)
  if (torn.size === 0) return all
  const unitYears = department.unitYears.map((one) => ({
    ...one,
    lines: one.lines.filter((line) => !torn.has(line)),
  }))
  const ofWhole = checkDepartment({ ...department, unitYears }, books, context)
  return [
    ...all.filter((one) => !OVERLAPS.includes(one.code)),
    ...ofWhole.filter((one) => OVERLAPS.includes(one.code)),
  ]
}

/** Where the folder is none of a department but holds some, that alone is worth telling. */
function departmentsBelow(folder: FolderFiles): Problem | undefined {
  const paths = folder.list()
  if (paths.includes(DEPARTMENT_FILE)) return undefined
  const names = paths.flatMap((path) => /^([^/]+)\/department\.yaml$/.exec(path)?.[1] ?? []).sort()
  const [first] = names
  if (first === undefined) return undefined
  const shown = names.slice(0, MAX_NAMED).join('、') + (names.length > MAX_NAMED ? '……' : '')
  const example = folder.path === undefined ? first : `${folder.path.replace(/[/\\]+$/, '')}/${first}`
  const params = { count: String(names.length), folders: shown, example }
  return problem('DAT-082', params, folder.path === undefined ? undefined : { file: folder.path })
}

const MAX_NAMED = 20

/** Codes change every few years: a year this long after the last change known is a slip of the pen. */
const YEARS_AHEAD = 20

function lastYearOf(books: Books): number {
  const all = Object.values(books).flatMap((one) => [...one.entries.values()].flat())
  const latest = all.reduce((year, entry) => Math.max(year, entry.validFromYear), 0)
  return latest === 0 ? LAST_YEAR : Math.min(LAST_YEAR, latest + YEARS_AHEAD)
}

const unknownFile = (path: string): Problem =>
  /\.yml$/i.test(path)
    ? problem('DAT-018', { expected: path.replace(/\.yml$/i, '.yaml') }, { file: path })
    : problem('DAT-007', {}, { file: path })

function roleOf(path: string): Role | undefined {
  if (path === DEPARTMENT_FILE) return { kind: 'department' }
  if (/^classifications\/[^/]+\.csv$/.test(path)) return { kind: 'classification' }
  if (/^profiles\/[^/]+\.yaml$/.test(path)) return { kind: 'profile' }
  const inPerformance = /^(\d{4})\/performance\/[^/]+\.yaml$/.exec(path)?.[1]
  if (inPerformance !== undefined) return { kind: 'performance', year: inPerformance }
  const parts = /^(?<year>\d{4})\/(?<document>budget|accounts)\/(?<texts>texts\/)?(?<name>[^/]+)\.yaml$/.exec(
    path,
  )?.groups
  if (parts?.year === undefined) return undefined
  const document: Kind = parts.document === 'accounts' ? 'accounts' : 'budget'
  if (parts.texts !== undefined) return { kind: 'texts', year: parts.year, document }
  return { kind: parts.name === 'printed-as' ? 'labels' : 'unit', year: parts.year, document }
}

function yearOf(text: string, file: string, problems: Problem[]): FiscalYear | undefined {
  const read = parseFiscalYear(text)
  if (read.ok) return read.value
  problems.push(at(read.problem, { file }))
  return undefined
}

function textOf(folder: FolderFiles, path: string, problems: Problem[]): string | undefined {
  const refuse = (code: ProblemCode, reason = '') => {
    problems.push(problem(code, { reason }, { file: path }))
    return undefined
  }
  let bytes: Uint8Array
  try {
    bytes = folder.read(path)
  } catch (fault) {
    return refuse('DAT-006', reasonOf(fault))
  }
  if (bytes.length === 0) return refuse('DAT-005')
  const decoded = decodeText(bytes, path)
  // Old editors end lines with CR alone, which the parsers would take for one long line.
  if (decoded.ok) return decoded.text.replace(/\r(?!\n)/g, '\n')
  problems.push(decoded.problem)
  return undefined
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byUnit = (a: UnitYear, b: UnitYear): number =>
  a.year - b.year || compare(a.kind, b.kind) || compare(a.unit, b.unit)

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.place?.file ?? '', b.place?.file ?? '') ||
  (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
  compare(a.code, b.code)
