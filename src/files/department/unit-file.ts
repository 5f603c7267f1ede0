/** `<year>/<kind>/<unit>.yaml`: what one unit wrote for one year and document. */
import type { BudgetLine, Facts, Kind, Project, UnitYear } from '../../core/budget/department.ts'
import type { Flow, Stage } from '../../core/figures/dimensions.ts'
import { type CurrencyUnit, ZERO } from '../../core/kernel/fen.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Source } from '../../core/kernel/source.ts'
import {
  amount,
  count,
  date,
  type Entry,
  list,
  mapOf,
  optional,
  type Reader,
  type Reading,
  reading,
  report,
  required,
  type Section,
  section,
  text,
  type Values,
  written,
  yesOrNo,
} from '../yaml/decoding.ts'
import { entryOf, type YamlTree } from '../yaml/tree.ts'
import { area, classificationCode, code, currency, fund, identifier, nature, origin, stage } from './words.ts'

/** An entry of which a part could not be read, so that it seems to say less than it does. */
interface Tearable {
  readonly isTorn: boolean
}

/** A section of which it is known whether all that was written in it, but for lists of further sections, was read. */
function tearable<S extends Section>(keys: S): Reader<Entry<S> & Tearable> {
  const read = section(keys)
  return (tree, name, within) => {
    const entry = read(tree, name, within)
    if (entry === undefined || tree.kind !== 'map') return undefined
    const isRead = new Map(Object.entries(entry.values))
    const isTorn = tree.entries.some(
      ({ key, value }) =>
        !Object.hasOwn(keys, key) ||
        ((value.kind === 'text' ? value.text.trim() !== '' : value.kind === 'map') &&
          isRead.get(key) === undefined),
    )
    return { ...entry, isTorn }
  }
}

const LINE = {
  资金: required(fund),
  功能: optional(classificationCode),
  经济: optional(classificationCode),
  性质: optional(nature),
  项目: optional(code),
  来源: optional(origin),
  阶段: optional(stage),
  金额: required(amount),
  假定: optional(text),
  内容: optional(text),
  依据: optional(text),
}

/** 测算 — a cost item is a line of its project, whose nature is therefore known. */
const COST_ITEM = {
  内容: optional(text),
  依据: optional(text),
  功能: optional(classificationCode),
  经济: optional(classificationCode),
  资金: required(fund),
  来源: optional(origin),
  阶段: optional(stage),
  金额: required(amount),
  假定: optional(text),
}

const FUNDING_SOURCE = { 名称: required(text), 金额: required(amount) }
const PROCUREMENT_ITEM = { 品名: required(text), 数量: required(text), 金额: required(amount) }

const PROJECT = {
  编码: required(code),
  名称: required(text),
  类别: optional(text),
  分类: optional(code),
  分类名称: optional(text),
  频度: optional(text),
  功能: optional(classificationCode),
  资金来源: optional(list(section(FUNDING_SOURCE))),
  测算: optional(list(tearable(COST_ITEM))),
  采购: optional(list(section(PROCUREMENT_ITEM))),
}

const POSTS = { 行政: optional(count), 参公: optional(count), 事业: optional(count) }
const HEADCOUNT = {
  日期: required(date),
  编制: required(section(POSTS)),
  在职: required(section(POSTS)),
  离退休: required(count),
}
const PROCUREMENT = {
  货物: required(amount),
  工程: required(amount),
  服务: required(amount),
  中小企业: optional(amount),
  小微企业: optional(amount),
}
const ASSETS = {
  日期: required(date),
  房屋面积: optional(area),
  车辆: optional(mapOf(count)),
  大型设备: optional(count),
}

const FLOW_SECTIONS = {
  收入: 'revenue',
  年初结转和结余: 'opening',
  使用非财政拨款结余: 'useOfSurplus',
  支出: 'expenditure',
  年末结转和结余: 'closing',
  结余分配: 'distribution',
} as const satisfies Readonly<Record<string, Flow>>

const lines = optional(list(tearable(LINE)))

const UNIT_FILE = {
  单位: required(code),
  金额单位: required(currency),
  文件: optional(text),
  口径: optional(identifier),
  只知部分: optional(yesOrNo),
  假定: optional(mapOf(text)),
  收入: lines,
  年初结转和结余: lines,
  使用非财政拨款结余: lines,
  支出: lines,
  年末结转和结余: lines,
  结余分配: lines,
  项目: optional(list(tearable(PROJECT))),
  人员: optional(section(HEADCOUNT)),
  采购: optional(section(PROCUREMENT)),
  购买服务: optional(amount),
  资产: optional(section(ASSETS)),
}

const USUAL_STAGE: Readonly<Record<Kind, Stage>> = { budget: 'original', accounts: 'outturn' }

/** What every line of a file shares. */
interface FileContext {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  readonly document: string | undefined
  readonly assumptions: ReadonlyMap<string, string>
  readonly within: Reading
  readonly torn: Set<BudgetLine>
}

export interface UnitFile {
  readonly unitYear: UnitYear
  readonly line: number
  /** Lines of which a part could not be read. */
  readonly torn: ReadonlySet<BudgetLine>
}

/** Undefined if not even the unit could be read; what else is wrong is left out, and its fault is in the reading. */
export function readUnitFile(
  tree: YamlTree,
  file: Reading,
  year: FiscalYear,
  kind: Kind,
): UnitFile | undefined {
  const within = reading(file.file, currencyOf(tree, file), file.problems)
  const read = section(UNIT_FILE)(tree, '单位文件', within)
  if (read?.values.单位 === undefined) return undefined
  const { values } = read
  const unit = read.values.单位
  const assumptions = values.假定 ?? new Map<string, string>()
  const torn = new Set<BudgetLine>()
  const context: FileContext = { unit, year, kind, document: values.文件, assumptions, within, torn }
  const inSections = Object.entries(FLOW_SECTIONS).flatMap(([key, flow]) =>
    // The keys of FLOW_SECTIONS are keys of UNIT_FILE, all read as lists of lines.
    (values[key as keyof typeof FLOW_SECTIONS] ?? []).flatMap((entry) => lineOf(entry, { flow }, context)),
  )
  const projects = values.项目 ?? []
  const costs = projects.flatMap((project) =>
    (project.values.测算 ?? []).flatMap((item) =>
      lineOf(
        item,
        {
          flow: 'expenditure',
          nature: 'projectSpending',
          project: project.values.编码,
          isTorn: project.isTorn || project.values.编码 === undefined,
          function: project.values.功能,
        },
        context,
      ),
    ),
  )
  const unitYear: UnitYear = {
    unit,
    year,
    kind,
    ...written({ profile: values.口径 }),
    isPartial: values.只知部分 ?? false,
    lines: [...inSections, ...costs].sort(byRegion),
    projects: projects
      .flatMap((project) => projectOf(project, context))
      .sort((a, b) => compare(a.code, b.code) || a.source.line - b.source.line),
    facts: factsOf(values),
  }
  return { unitYear, line: entryLine(tree, '单位') ?? read.line, torn }
}

/** The unit of the file's amounts must be known before the first of them is read. */
function currencyOf(tree: YamlTree, file: Reading): CurrencyUnit {
  const stated = tree.kind === 'map' ? entryOf(tree, '金额单位')?.value : undefined
  // A fault in it is reported when the section is read.
  return (stated && currency(stated, '金额单位', reading(file.file))) ?? 'yuan'
}

const entryLine = (tree: YamlTree, key: string): number | undefined =>
  tree.kind === 'map' ? entryOf(tree, key)?.line : undefined

/** What a line's section says of it beforehand. */
interface Given {
  readonly flow: Flow
  readonly nature?: string
  readonly project?: string | undefined
  readonly function?: string | undefined
  readonly isTorn?: boolean
}

type LineValues = Values<typeof COST_ITEM> & Partial<Pick<Values<typeof LINE>, '性质' | '项目'>>

function lineOf(
  entry: Tearable & { readonly line: number; readonly values: LineValues },
  given: Given,
  context: FileContext,
): readonly BudgetLine[] {
  const { values } = entry
  const source = sourceOf(entry.line, values, context)
  if (values.资金 === undefined) return []
  const line: BudgetLine = {
    unit: context.unit,
    year: context.year,
    stage: values.阶段 ?? USUAL_STAGE[context.kind],
    flow: given.flow,
    fund: values.资金,
    ...written({
      nature: given.nature ?? values.性质,
      function: values.功能 ?? given.function,
      economic: values.经济,
      project: given.project ?? values.项目,
    }),
    origin: values.来源 ?? 'current',
    amount: values.金额 ?? ZERO,
    source,
  }
  if (entry.isTorn || given.isTorn === true) context.torn.add(line)
  return [line]
}

function sourceOf(line: number, values: LineValues, context: FileContext): Source {
  const assumed = values.假定 === undefined ? undefined : context.assumptions.get(values.假定)
  if (values.假定 !== undefined && assumed === undefined) {
    const known = [...context.assumptions.keys()].join('、') || '—'
    report(context.within, 'DAT-029', { found: values.假定, known }, line)
  }
  return {
    file: context.within.file,
    line,
    ...written({ document: context.document, assumed, content: values.内容, basis: values.依据 }),
  }
}

function projectOf({ line, values }: Entry<typeof PROJECT>, context: FileContext): readonly Project[] {
  if (values.编码 === undefined) return []
  const { 分类: classCode = '', 分类名称: className = '' } = values
  if (classCode === '' && className !== '')
    report(context.within, 'DAT-022', { where: '项目', key: '分类' }, line)
  if (classCode !== '' && className === '')
    report(context.within, 'DAT-022', { where: '项目', key: '分类名称' }, line)
  return [
    {
      code: values.编码,
      name: values.名称 ?? '',
      unit: context.unit,
      ...written({ category: values.类别, frequency: values.频度 }),
      // Not every document prints the class of a project; blank says that it is not known.
      classCode,
      className,
      fundingSources: (values.资金来源 ?? []).map(({ values: one }) => ({
        name: one.名称 ?? '',
        amount: one.金额 ?? ZERO,
      })),
      procurement: (values.采购 ?? []).map(({ values: one }) => ({
        name: one.品名 ?? '',
        quantity: one.数量 ?? '',
        amount: one.金额 ?? ZERO,
      })),
      source: { file: context.within.file, line, ...written({ document: context.document }) },
    },
  ]
}

function factsOf(values: Values<typeof UNIT_FILE>): Facts {
  const { 人员: staff, 采购: procurement, 资产: assets } = values
  return written({
    headcount: staff && {
      date: staff.values.日期 ?? '',
      posts: postsOf(staff.values.编制),
      staff: postsOf(staff.values.在职),
      retired: staff.values.离退休 ?? 0,
    },
    procurement: procurement && {
      goods: procurement.values.货物 ?? ZERO,
      works: procurement.values.工程 ?? ZERO,
      services: procurement.values.服务 ?? ZERO,
      ...written({ toSmall: procurement.values.中小企业, toMicro: procurement.values.小微企业 }),
    },
    purchasedServices: values.购买服务,
    assets: assets && {
      date: assets.values.日期 ?? '',
      ...written({
        floorArea: assets.values.房屋面积,
        vehicles: assets.values.车辆 && Object.fromEntries(assets.values.车辆),
        largeEquipment: assets.values.大型设备,
      }),
    },
  })
}

/** A category that the list of posts does not name has none. */
const postsOf = (posts: Entry<typeof POSTS> | undefined) => ({
  administrative: posts?.values.行政 ?? 0,
  civilServiceLaw: posts?.values.参公 ?? 0,
  institution: posts?.values.事业 ?? 0,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lines are sorted by what they say, so that the order of writing does not matter. */
function byRegion(a: BudgetLine, b: BudgetLine): number {
  return (
    compare(regionText(a), regionText(b)) ||
    (a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0) ||
    a.source.line - b.source.line
  )
}

const regionText = (line: BudgetLine): string =>
  [
    line.stage,
    line.flow,
    line.fund,
    line.nature,
    line.function,
    line.economic,
    line.project,
    line.origin,
    line.source.content,
    line.source.basis,
  ]
    .map((part) => part ?? '')
    .join('\u0000')
