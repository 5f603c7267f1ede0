/** What addresses are made of: a unit, a year, a kind; and the language of the answer. */
import { z } from 'zod'
import type { Kind } from '../core/budget/department.ts'
import { KINDS } from '../core/budget/department.ts'
import { type FiscalYear, fiscalYear } from '../core/kernel/fiscal-year.ts'

const UNIT = '[a-z][a-z0-9-]{0,63}-[0-9A-Za-z][0-9A-Za-z_.-]{0,63}'
const YEAR = '199[4-9]|20\\d\\d'

export const language = z.enum(['zh', 'en']).optional().describe('zh 或 en；默认按 Accept-Language')

export const unitYearParams = z.object({
  unit: z
    .string()
    .regex(new RegExp(`^(${UNIT})$`))
    .describe('<地方>-<单位编码>，如 jianghan-403002'),
  year: z
    .string()
    .regex(new RegExp(`^(${YEAR})$`))
    .describe('四位年度，如 2023'),
  kind: z.enum(['budget', 'accounts']).describe('budget 部门预算，accounts 部门决算'),
})

export const performanceYearParams = unitYearParams.omit({ kind: true })

export const againstText = z
  .string()
  .regex(new RegExp(`^(${UNIT})/(${YEAR})/(budget|accounts)$`))
  .describe('对比的 单位/年度/种类，如 jianghan-403002/2020/budget')

const yearOf = (text: string): FiscalYear => fiscalYear(Number.parseInt(text, 10))

export const unitYearOf = (params: z.infer<typeof unitYearParams>) => ({
  ...params,
  year: yearOf(params.year),
})

export const performanceYearOf = (params: z.infer<typeof performanceYearParams>) => ({
  unit: params.unit,
  year: yearOf(params.year),
})

/** The parts of a text that `againstText` has let through. */
export function againstOf(text: string): {
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
} {
  const [unit = '', year = '', kind] = text.split('/')
  return { unit, year: yearOf(year), kind: KINDS.find((one) => one === kind) ?? 'budget' }
}
