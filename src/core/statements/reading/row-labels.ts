/** What a row is called: its code and its name out of the label columns of its side. */
import type { GridCell } from '../../document/document.ts'
import type { gridMatrix } from '../../document/grid-matrix.ts'
import { isPrintedAmount, withoutSpace } from '../../document/printed-words.ts'
import { codeAndName, isWholeNumber, labelKey } from './label-words.ts'
import type { ShapeColumn, Side } from './shape-columns.ts'

export interface RowLabel {
  readonly code: string
  /** As printed; names in several columns are joined by `/`. */
  readonly name: string
  /** Whether the name is printed with its code in front. */
  readonly isCodeInName: boolean
  /** Whether the header says that it is the code and name of a unit. */
  readonly isUnit: boolean
  readonly isProject: boolean
  /** Codes and names of further columns: 单位 beside 科目. */
  readonly others: readonly { readonly code: string; readonly name: string; readonly header: string }[]
}

export const EMPTY_LABEL: RowLabel = {
  code: '',
  name: '',
  isCodeInName: false,
  isUnit: false,
  isProject: false,
  others: [],
}

/** What a total without a label is called. */
const UNLABELLED_TOTAL = '(合计)'

/** Columns that name one thing: its code in one column or in several (类, 款, 项), its name. */
export interface LabelGroup {
  readonly header: string
  readonly codes: readonly number[]
  readonly names: readonly number[]
}

export function labelGroups(
  labels: readonly number[],
  columns: readonly ShapeColumn[],
): readonly LabelGroup[] {
  const groups: { header: string; codes: number[]; names: number[] }[] = []
  const headerOf = (column: number): string => labelKey(columns[column]?.path.at(-1) ?? '')
  labels.forEach((column, at) => {
    const header = headerOf(column)
    const isCode = columns[column]?.kind === 'code'
    const group = groups.findLast((one) => !isOwner(one)) ?? groups.at(-1)
    const next = labels[at + 1]
    const isNextName = next !== undefined && columns[next]?.kind === 'name'
    const startsGroup =
      group === undefined ||
      (isCode
        ? group.names.length > 0
          ? group.codes.length > 0 || isNextName
          : isUnitHeader(header) !== isUnitHeader(group.header)
        : group.names.length > 0 && (isUnitHeader(header) || /名称$/.test(header)))
    if (!isCode && group !== undefined && group.names.length > 0 && DESCRIBES.test(header)) return
    if (startsGroup) groups.push({ header, codes: isCode ? [column] : [], names: isCode ? [] : [column] })
    else if (isCode) group.codes.push(column)
    else {
      group.names.push(column)
      if (group.codes.length === 0) group.header = header
    }
  })
  return groups
}

/** Texts that describe what is named beside them. */
const DESCRIBES = /内容|概况|简介|用途|依据|方式|规格|型号|类别|类型|性质/

/** 单位代码 between the subject's code and its name. */
const isOwner = (group: LabelGroup): boolean => isUnitHeader(group.header) && group.names.length === 0

export const isUnitHeader = (header: string): boolean =>
  /单位|部门/.test(header) && !/部门(?:预算)?(?:支出)?经济/.test(header)

/** Of several groups the row is called by its project, else by its subject, else by its unit. */
const rank = (header: string): number =>
  /^(?:预算)?项目(?:编码|代码|名称)$/.test(header) ? 3 : isUnitHeader(header) ? 1 : 2

/** Of two economic classifications the department's own, not the government's. */
const rankOf = ({ header, code }: { readonly header: string; readonly code: string }): number =>
  rank(header) - (/^5\d\d(?:\d\d)?$/.test(code) ? 0.5 : 0)

export function labelOf(
  groups: readonly LabelGroup[],
  line: ReturnType<typeof gridMatrix>[number],
): RowLabel {
  const hasCodes = groups.some((group) => group.codes.length > 0)
  const seen = new Set<GridCell>()
  const read = groups.map((group) => {
    const names: string[] = []
    let code = ''
    let isCodeInName = false
    for (const column of [...group.codes, ...group.names].sort((a, b) => a - b)) {
      const cell = line[column]?.cell
      const text = withoutSpace(cell?.text ?? '')
      const isCode = group.codes.includes(column)
      if (cell === undefined || text === '' || seen.has(cell) || /^[类款项]$/.test(text)) continue
      seen.add(cell)
      if (isPrintedAmount(text) && !isWholeNumber(text)) continue
      const both = code === '' ? codeAndName(text) : undefined
      if (isCode ? /^[\dA-Za-z０-９-]+$/.test(text) : /^[\d０-９]{3,}$/.test(text))
        code = joinedCode(code, text.normalize('NFKC'))
      else if (both === undefined) names.push(text)
      else {
        code = both.code
        names.push(hasCodes ? both.name : text)
        isCodeInName = !hasCodes
      }
    }
    return { code, name: names.join('/'), isCodeInName, header: group.header }
  })
  // 类 | 款 | 项 | 单位代码 | 名称: where there is no subject the name is the unit's.
  const owner = read.findIndex((one) => one.code !== '' && one.name === '' && isUnitHeader(one.header))
  const bare = read.findIndex((one) => one.code === '' && one.name !== '')
  const filled = read
    .map((one, at) =>
      at === bare && owner >= 0
        ? { ...one, code: read[owner]?.code ?? '', header: read[owner]?.header ?? '' }
        : one,
    )
    .filter((one, at) => (one.code !== '' || one.name !== '') && !(at === owner && bare >= 0))
  const [main] = [...filled].sort((a, b) => rankOf(b) - rankOf(a))
  if (main === undefined) return EMPTY_LABEL
  return {
    code: main.code,
    name: main.name,
    isCodeInName: main.isCodeInName,
    isUnit: isUnitHeader(main.header),
    isProject: rank(main.header) === 3,
    others: filled.filter((one) => one !== main),
  }
}

/**
 * 类, 款 and 项 that are printed once and not repeated below: the code in full, from the rows above. In a single
 * column the name tells whether 01 is a section or an item.
 */
export function completeCodes(
  labels: readonly (RowLabel | undefined)[],
  isNamed: (code: string, name: string) => boolean,
): readonly (RowLabel | undefined)[] {
  let last = ''
  return labels.map((label) => {
    if (label === undefined || label.isUnit || label.isProject) return label
    const full = /^\d{2}(?:\d{2})?$/.test(label.code)
      ? [last.slice(0, 3), last.slice(0, 5)]
          .filter((above) => above.length === 3 || above.length === 5)
          .map((above) => above + label.code)
          .filter((code, at, all) => all.indexOf(code) === at)
          .find((code, _, all) => all.length === 1 || isNamed(code, label.name))
      : undefined
    if (full === undefined) {
      if (/^\d{3}(?:\d{2}){0,2}$/.test(label.code)) last = label.code
      return label
    }
    last = full
    return { ...label, code: full }
  })
}

/** 201 | 06 | 01 → 2010601, and 201 | 20106 | 2010601 as well. */
function joinedCode(before: string, next: string): string {
  if (before === '' || next.startsWith(before)) return next
  return before + (/^\d$/.test(next) ? `0${next}` : next)
}

const isBlank = (label: RowLabel): boolean => label.code === '' && label.name === ''

/** A total that spans several sides stands in the first of them: its words count for the later ones that have none. */
export function sharedLabels(
  labels: readonly RowLabel[],
  sides: readonly Side[],
  hasAmounts: (side: number) => boolean,
): readonly RowLabel[] {
  const result: RowLabel[] = []
  labels.forEach((label, at) => {
    const before = result[at - 1]
    const isOpen = isBlank(label) && (sides[at]?.labels.length ?? 0) > 0 && hasAmounts(at)
    result.push(isOpen && before !== undefined && before.name !== '' && !hasAmounts(at - 1) ? before : label)
  })
  return result
}

/** The first row of a table may be its total without saying so. */
export const totalAbove = (label: RowLabel, side: Side | undefined, hasAmounts: boolean): RowLabel =>
  isBlank(label) && (side?.labels.length ?? 0) > 0 && hasAmounts
    ? { ...EMPTY_LABEL, name: UNLABELLED_TOTAL }
    : label
