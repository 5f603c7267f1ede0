/** The region that the label of a row means in a block of a definition. */
import { meet, normalForm, type Region } from '../../figures/region.ts'
import { economicLevel, functionLevel } from '../../kernel/codes.ts'
import { BOOKS } from '../../law/books.ts'
import type { BlockDefinition, EachRow } from '../definition.ts'
import { EXPENDITURE_NATURES } from '../parts.ts'
import { called, wordsOfBlock } from './block-words.ts'
import { SPACE } from './code-space.ts'
import { isSum, labelKey } from './label-words.ts'
import type { Placed } from './placed.ts'
import { isUnitHeader, type RowLabel } from './row-labels.ts'
import { codeOfName, isNameBelow, isNameOf } from './subject-names.ts'

/** What was said further up in the same block, by which the same words come to mean something else. */
export interface RowState {
  readonly flow?: string
  readonly unit?: string
  readonly projectClass?: string
  /** Fixed rows that were met. */
  readonly seen?: readonly string[]
  /** Whether the side has a single row with amounts. */
  readonly isOnly?: boolean
}

export interface PlacedRow {
  readonly placed: Placed
  readonly state: RowState
}

export function placeRow(block: BlockDefinition, label: RowLabel, state: RowState): PlacedRow {
  return (
    (label.code === '' ? undefined : placeByCode(block, label, state)) ??
    placeFixed(block, label, state) ??
    placeByName(block, label, state) ??
    placeByNature(block, label, state) ?? { placed: { why: `不认识行“${label.code}${label.name}”` }, state }
  )
}

/** 单位代码 beside the subject. */
function ownerOf(label: RowLabel): Region {
  const unit = label.others.find((other) => isUnitHeader(other.header) && other.code !== '')?.code
  return unit === undefined ? {} : { unit }
}

/** Whether anything can be counted by the row in the block. */
function isCounted(block: BlockDefinition, region: Region | undefined): region is Region {
  const both = region === undefined ? undefined : meet(SPACE, block.base, region)
  return both !== undefined && normalForm(SPACE, both) !== undefined
}

/** A printed code is followed even where its name is another's. */
function placeByCode(block: BlockDefinition, label: RowLabel, state: RowState): PlacedRow | undefined {
  const { eaches } = wordsOfBlock(block)
  const unit = state.unit === undefined || label.isUnit ? {} : { unit: state.unit }
  const owner = { ...unit, ...ownerOf(label) }
  for (const [id, rule] of eaches) {
    const found = placeCode(rule, label, state)
    const region = found === undefined ? undefined : meet(SPACE, { ...owner, ...found.part }, rule.part ?? {})
    if (found === undefined || !isCounted(block, region)) continue
    const flow = rule.part?.flow === undefined ? {} : { flow: rule.part.flow }
    const doubt =
      isSubjectTree(rule) && isNameBelow(rule.each, label.code, label.name)
        ? { doubt: `编码 ${label.code} 的下级才叫“${label.name}”，编码可能不完整` }
        : {}
    return {
      placed: { region, ids: [id], credit: 1, ...doubt },
      state: { ...state, ...flow, ...found.state },
    }
  }
  // A code in front of a fixed row's name is the numeral of the row.
  if (label.isCodeInName || eaches.length === 0) return undefined
  const further = furtherPart(block, label)
  if (further === undefined || !isCounted(block, further))
    return { placed: placeMiscoded(block, label), state }
  const next = further.unit === undefined ? state : { ...state, unit: further.unit }
  return { placed: { region: { ...owner, ...further }, ids: [], credit: 0.5 }, state: next }
}

/** Tables by unit list subjects below each unit, those by subject sometimes units. */
function furtherPart({ base }: BlockDefinition, label: RowLabel): Region | undefined {
  if (label.isUnit) return isUnitCode(label.code) ? { unit: label.code } : undefined
  if (BOOKS.function.entries.has(label.code)) return { function: label.code }
  const isSpent = base.flow === 'expenditure'
  return isSpent && BOOKS.departmentEconomic.entries.has(label.code) ? { economic: label.code } : undefined
}

/** What names of units end in. */
const ORGANISATION =
  /(?:局|委|会|办|室|院|所|站|中心|校|学|厅|馆|队|社|团|公司|园|部|处|府|街道|镇|乡|村|区|本级|机关|单位|部门|医院|总站|大队|支队|基地|场|台|宫|组|科|署|行)(?:[（(].*[)）])?$/

const isUnitCode = (code: string): boolean => /^\d{3}(?:\d{3}){0,3}$/.test(code)

function placeFixed(block: BlockDefinition, label: RowLabel, state: RowState): PlacedRow | undefined {
  const { rows } = wordsOfBlock(block)
  const key = labelKey(label.name)
  const named = called(rows, key)
  // 收入合计 below the revenue is its sum, below what was brought forward it is the sum of both.
  const own =
    named.find(({ part }) => part.flow !== undefined && part.flow === state.flow) ??
    (state.flow === undefined ? named[0] : named.at(-1))
  // A row that stands alone is the table's only one, whatever it is called.
  const isUnit = label.isUnit && isUnitCode(label.code)
  const isWhole = isSum(key) || isUnit || (state.isOnly === true && label.code === '')
  const [total] = isWhole ? [...called(rows, ''), ...(isSum(key) ? called(rows, '合计') : [])] : []
  const found = own ?? total
  if (found === undefined) return undefined
  const { id } = found
  // What was listed already comes again below a balance, as the part of it.
  const isCarried =
    state.flow === 'opening' && found.part.fund !== undefined && state.seen?.includes(id) === true
  const part = isCarried ? { ...found.part, flow: 'opening' } : found.part
  const seen = [...(state.seen ?? []), id]
  return {
    placed: {
      region: { ...part, ...(isUnit ? { unit: label.code } : ownerOf(label)) },
      ids: [id],
      credit: own === undefined ? 0.8 : 1,
    },
    state: part.flow === undefined ? { ...state, seen } : { ...state, seen, flow: part.flow },
  }
}

/** Classes that are printed without their codes. */
function placeByName(block: BlockDefinition, label: RowLabel, state: RowState): PlacedRow | undefined {
  for (const [id, rule] of wordsOfBlock(block).eaches) {
    const code = isSubjectTree(rule) ? codeOfName(rule.each, label.name) : undefined
    const region = code === undefined ? undefined : { ...rule.part, [rule.each]: code }
    if (!isCounted(block, region)) continue
    const flow = rule.part?.flow === undefined ? {} : { flow: rule.part.flow }
    return { placed: { region, ids: [id], credit: 0.9 }, state: { ...state, ...flow } }
  }
  return undefined
}

const isSubjectTree = (rule: EachRow): rule is EachRow & { readonly each: 'function' | 'economic' } =>
  rule.each === 'function' || rule.each === 'economic'

/** Expenditure is listed by nature and by economic class beside its functions in some years. */
function placeByNature(block: BlockDefinition, label: RowLabel, state: RowState): PlacedRow | undefined {
  if (block.side !== 'uses') return undefined
  const key = labelKey(label.name)
  const nature = NATURES.get(key)
  const economic = nature === undefined ? codeOfName('economic', label.name) : undefined
  const region = nature ?? (economic === undefined ? undefined : { flow: 'expenditure', economic })
  return isCounted(block, region) ? { placed: { region, ids: [], credit: 0.5 }, state } : undefined
}

const NATURES: ReadonlyMap<string, Region> = new Map(
  Object.values(EXPENDITURE_NATURES).flatMap(({ labels, part }) =>
    labels.filter((label) => !isSum(label)).map((label) => [labelKey(label), part] as const),
  ),
)

/** A code that no book has may have lost digits: the name tells which, if the code is what is left of it. */
function placeMiscoded(block: BlockDefinition, { code, name }: RowLabel): Placed {
  for (const [id, rule] of wordsOfBlock(block).eaches) {
    const right = isSubjectTree(rule) ? codeOfName(rule.each, name) : undefined
    if (right === undefined || !isRemainderOf(code, right)) continue
    const region = { ...rule.part, [rule.each]: right }
    if (!isCounted(block, region)) continue
    return { region, ids: [id], credit: 0.9, doubt: `编码 ${code} 不完整，按名称“${name}”应为 ${right}` }
  }
  return { why: `编码 ${code} 不是本表的科目` }
}

/** Whether the code ends as the other one does. */
const isRemainderOf = (part: string, whole: string): boolean =>
  part.length > 3 && whole.endsWith(part.slice(-4))

function placeCode(
  rule: EachRow,
  { code, name, isUnit, isProject }: RowLabel,
  state: RowState,
): { readonly part: Region; readonly state: RowState } | undefined {
  if (rule.each === 'function')
    return isUnit || functionLevel(code) === undefined ? undefined : { part: { function: code }, state: {} }
  if (rule.each === 'economic')
    return isUnit || !/^3/.test(code) || economicLevel(code) === undefined
      ? undefined
      : { part: { economic: code }, state: {} }
  if (
    rule.each === 'unit' &&
    isUnitCode(code) &&
    (isUnit || (ORGANISATION.test(name) && !isNameOf(code, name)))
  )
    return { part: { unit: code }, state: { unit: code } }
  // Codes as short as those of subjects are of projects only where the header says so.
  const isOfProject = isProject || code.length < 3 || code.length > 7
  if ((rule.each === 'project' || rule.inside === 'project') && isOfProject) {
    if (/^\d{1,2}$/.test(code)) return { part: { project: code }, state: { projectClass: code } }
    const node = state.projectClass === undefined ? code : `${state.projectClass}/${code}`
    return { part: { project: node }, state: {} }
  }
  return undefined
}
