/** Reads a file of printed totals: the only input of a split besides what goes naturally with what. */
import { parse } from 'yaml'
import { z } from 'zod'
import { type CurrencyUnit, type Fen, parseAmount } from '../../src/core/kernel/fen.ts'

export interface UnitFunctionAmount {
  readonly unit: string
  readonly function: string
  readonly amount: Fen
}

/** One nature of expenditure of one document, with its totals by function, by unit and by economic section. */
export interface SplitTask {
  readonly nature: string
  readonly functions: ReadonlyMap<string, Fen>
  readonly units: ReadonlyMap<string, Fen>
  readonly economics: ReadonlyMap<string, Fen>
  /** What a document says of a unit's item, so that it need not be shared out. */
  readonly known: readonly UnitFunctionAmount[]
  readonly unsuited: readonly {
    readonly functions: readonly string[]
    readonly economics: readonly string[]
  }[]
  /** Rows that the document prints without an amount. */
  readonly zeros: readonly {
    readonly unit: string
    readonly function: string
    readonly economics: readonly string[]
  }[]
}

export interface MarginYear {
  /** Such as `2023/budget`, below the department's folder. */
  readonly folder: string
  readonly fund: string
  readonly tasks: readonly SplitTask[]
  /** Project spending whose lines stand elsewhere; it counts in revenue only. */
  readonly otherProjects: readonly (UnitFunctionAmount & { readonly fund: string })[]
  /** What was spent on projects, to be divided like the cost items of the file `basis`. */
  readonly projectOutturns: {
    readonly basis: string
    readonly amounts: readonly { readonly unit: string; readonly project: string; readonly amount: Fen }[]
  }
  /** The name of the assumption that revenue by function rests on, where no table prints it. */
  readonly revenueAssumption?: string
}

/** Every scalar is read as the text that stands in the file, so that no amount passes through a float. */
export function readMargins(text: string): readonly MarginYear[] {
  const raw: unknown = parse(text, { schema: 'failsafe' })
  const { 金额单位: unitName } = z.object({ 金额单位: z.enum(['元', '万元']) }).parse(raw)
  const unit: CurrencyUnit = unitName === '元' ? 'yuan' : 'tenThousandYuan'
  return z.object({ 年度: z.array(yearSchema(unit)) }).parse(raw).年度
}

function yearSchema(currency: CurrencyUnit) {
  const amount = z.string().transform((found, context): Fen => {
    const parsed = parseAmount(found, currency)
    if (parsed.ok && parsed.value !== null) return parsed.value
    context.addIssue({ code: 'custom', message: `no amount: ${found}` })
    return z.NEVER
  })
  const totals = z
    .object({ 表: z.string(), 合计: z.record(z.string(), amount) })
    .transform((one) => new Map(Object.entries(one.合计)))
  const place = { 单位: z.string(), 功能: z.string(), 金额: amount }
  const placed = z
    .object(place)
    .transform((one): UnitFunctionAmount => ({ unit: one.单位, function: one.功能, amount: one.金额 }))
  const codes = z.array(z.string())
  const task = z
    .object({
      性质: z.string(),
      功能: totals,
      单位: totals,
      经济: totals,
      已知: z.array(z.object({ 依据: z.string(), 金额: z.array(placed) })).default([]),
      不宜: z.array(z.object({ 功能: codes, 经济: codes, 缘由: z.string() })).default([]),
      零: z.array(z.object({ 单位: z.string(), 功能: z.string(), 经济: codes })).default([]),
    })
    .strict()
    .transform(
      (one): SplitTask => ({
        nature: one.性质,
        functions: one.功能,
        units: one.单位,
        economics: one.经济,
        known: one.已知.flatMap((group) => group.金额),
        unsuited: one.不宜.map((pair) => ({ functions: pair.功能, economics: pair.经济 })),
        zeros: one.零.map((zero) => ({ unit: zero.单位, function: zero.功能, economics: zero.经济 })),
      }),
    )
  const otherProject = z
    .object({ ...place, 资金: z.string() })
    .transform((one) => ({ unit: one.单位, function: one.功能, amount: one.金额, fund: one.资金 }))
  const outturn = z
    .object({ 单位: z.string(), 项目: z.string(), 金额: amount })
    .transform((one) => ({ unit: one.单位, project: one.项目, amount: one.金额 }))
  return z
    .object({
      文件夹: z.string(),
      资金: z.string(),
      支出: z.array(task),
      另有项目支出: z.object({ 表: z.string(), 金额: z.array(otherProject) }).optional(),
      项目决算: z.object({ 表: z.string(), 测算: z.string(), 金额: z.array(outturn) }).optional(),
      收入假定: z.string().optional(),
    })
    .strict()
    .transform(
      (one): MarginYear => ({
        folder: one.文件夹,
        fund: one.资金,
        tasks: one.支出,
        otherProjects: one.另有项目支出?.金额 ?? [],
        projectOutturns: { basis: one.项目决算?.测算 ?? '', amounts: one.项目决算?.金额 ?? [] },
        ...(one.收入假定 === undefined ? {} : { revenueAssumption: one.收入假定 }),
      }),
    )
}
