/** `<year>/<kind>/texts/<unit>.yaml`: what only people can write of a unit's year for one document. */
import type { Kind } from '../../core/budget/department.ts'
import type {
  ComparedAmount,
  Reason,
  SourcedText,
  TextPart,
  UnitTexts,
} from '../../core/disclosure/unit-texts.ts'
import { ECONOMIC_OVERLAY } from '../../core/figures/dimensions.ts'
import type { Region } from '../../core/figures/region.ts'
import { NODE_NAMES, OVERLAY_NAMES } from '../../core/figures/terms.ts'
import type { CurrencyUnit, Fen } from '../../core/kernel/fen.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Source } from '../../core/kernel/source.ts'
import {
  amount,
  date,
  type Entry,
  list,
  mapOf,
  optional,
  type Reader,
  type Reading,
  reading,
  required,
  section,
  shaped,
  text,
  type Values,
  word,
  written,
  year,
} from '../yaml/decoding.ts'
import { entryOf, type YamlTree } from '../yaml/tree.ts'
import { classificationCode, code, currency, fund, narrowDigits, nature, stage } from './words.ts'

type Lined = Omit<SourcedText, 'source'> & { readonly line: number }

const lined: Reader<Lined> = (tree, name, within) => {
  const read = text(tree, name, within)
  return read === undefined ? undefined : { text: read, line: tree.line }
}

const HEADED = section({ 标题: required(lined), 内容: optional(body) })

type PartRead = Lined & { readonly isHeading: boolean }

/** One text of one or more paragraphs, or a list of paragraphs and of headings with what stands below them. */
function body(...[tree, name, within]: Parameters<Reader<unknown>>): readonly PartRead[] | undefined {
  if (tree.kind === 'list') return tree.items.flatMap((one) => body(one, name, within) ?? [])
  if (tree.kind === 'map') {
    const values = HEADED(tree, name, within)?.values
    const title = values?.标题
    return title === undefined ? undefined : [{ ...title, isHeading: true }, ...(values?.内容 ?? [])]
  }
  const paragraphs = tree.text.split(/\n+/).filter((one) => one.trim() !== '')
  return paragraphs.flatMap((one) => {
    const read = lined({ ...tree, text: one }, name, within)
    return read === undefined ? [] : [{ ...read, isHeading: false }]
  })
}

const FLOWS = word(new Map(Object.entries(NODE_NAMES.flow).map(([node, name]) => [name, node])))
const economicNode: Reader<string> = (tree, name, within) => {
  const overlay = Object.keys(ECONOMIC_OVERLAY).find(
    // The names are kept by the same keys.
    (node) => tree.kind === 'text' && OVERLAY_NAMES[node as keyof typeof OVERLAY_NAMES] === tree.text.trim(),
  )
  return overlay ?? classificationCode(tree, name, within)
}
/** 不详 — somebody has looked, and it is not known. */
const UNKNOWN = '不详'
function knownAmount(...[tree, name, within]: Parameters<Reader<Fen>>): Fen | typeof UNKNOWN | undefined {
  return tree.kind === 'text' && tree.text.trim() === UNKNOWN ? UNKNOWN : amount(tree, name, within)
}

const REGION = {
  收支: optional(FLOWS),
  资金: optional(fund),
  性质: optional(nature),
  功能: optional(classificationCode),
  经济: optional(economicNode),
}
const COMPARED = {
  ...REGION,
  年度: required(year),
  阶段: required(stage),
  金额: required(knownAmount),
}
const REASON = {
  ...REGION,
  对比: required(
    word(
      new Map([
        ['上年', 'lastYear' as const],
        ['年初预算', 'budget' as const],
      ]),
    ),
  ),
  原因: required(lined),
}

const countShape = shaped(/^\d{1,9}(\.\d{1,4})?$/, '3、99.43')
const counted: Reader<string> = (tree, name, within) =>
  countShape(tree.kind === 'text' ? { ...tree, text: narrowDigits(tree.text) } : tree, name, within)

const FILE = {
  单位: required(code),
  金额单位: optional(currency),
  文件: optional(text),
  公开日期: optional(date),
  批复日期: optional(date),
  联系方式: optional(text),
  文本: optional(mapOf(body)),
  原因: optional(list(section(REASON))),
  比较数: optional(list(section(COMPARED))),
  用途: optional(mapOf(lined)),
  成效: optional(mapOf(lined)),
  科目解释: optional(mapOf(lined)),
  数量: optional(mapOf(counted)),
  金额: optional(mapOf(amount)),
}

/** Undefined if not even the unit could be read. */
export function readTextsFile(
  tree: YamlTree,
  file: Reading,
  of: { readonly year: FiscalYear; readonly kind: Kind },
): UnitTexts | undefined {
  const within = reading(file.file, currencyOf(tree), file.problems)
  const read = section(FILE)(tree, '文本文件', within)
  const unit = read?.values.单位
  if (read === undefined || unit === undefined) return undefined
  const { values } = read
  const sourceAt = (line: number): Source => ({
    file: file.file,
    line,
    ...written({ document: values.文件 }),
  })
  const sourced = ({ text, line }: Lined): SourcedText => ({ text, source: sourceAt(line) })
  const all = (texts: ReadonlyMap<string, Lined> | undefined): ReadonlyMap<string, SourcedText> =>
    new Map([...(texts ?? [])].map(([key, one]) => [key, sourced(one)]))
  return {
    unit,
    year: of.year,
    kind: of.kind,
    ...written({ date: values.公开日期, approved: values.批复日期, contact: values.联系方式 }),
    texts: new Map(
      [...(values.文本 ?? [])].map(([key, parts]) => [
        key,
        parts.map((one): TextPart => ({ ...sourced(one), isHeading: one.isHeading })),
      ]),
    ),
    reasons: (values.原因 ?? []).flatMap((one) => reasonOf(one, sourced)),
    compared: (values.比较数 ?? []).flatMap((one) => comparedOf(one, sourceAt)),
    uses: all(values.用途),
    results: all(values.成效),
    explanations: all(values.科目解释),
    counts: values.数量 ?? new Map(),
    amounts: values.金额 ?? new Map(),
    source: sourceAt(read.line),
  }
}

function reasonOf(
  { values }: Entry<typeof REASON>,
  sourced: (text: Lined) => SourcedText,
): readonly Reason[] {
  const { 对比: base, 原因: why } = values
  if (base === undefined || why === undefined) return []
  return [{ ...sourced(why), base, region: regionOf(values) }]
}

function comparedOf(
  { line, values }: Entry<typeof COMPARED>,
  sourceAt: (line: number) => Source,
): readonly ComparedAmount[] {
  const { 年度: of, 阶段: state, 金额: money } = values
  if (of === undefined || state === undefined || money === undefined) return []
  const region: Region = { ...regionOf(values), year: String(of), stage: state }
  const source = sourceAt(line)
  return [money === UNKNOWN ? { region, source } : { region, amount: money, source }]
}

const regionOf = (values: Values<typeof REGION>): Region =>
  written({
    flow: values.收支,
    fund: values.资金,
    nature: values.性质,
    function: values.功能,
    economic: values.经济,
  })

/** Bare amounts are in the unit that the file names; 万元 where it names none. */
function currencyOf(tree: YamlTree): CurrencyUnit {
  const named = tree.kind === 'map' ? entryOf(tree, '金额单位')?.value : undefined
  return named?.kind === 'text' && named.text.trim() === '元' ? 'yuan' : 'tenThousandYuan'
}
