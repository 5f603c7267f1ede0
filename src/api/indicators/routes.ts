/** GET /indicators: the library of indicators, searched. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { LedgerSource } from '../../app/ledgers.ts'
import { searchIndicators } from '../../app/search-indicators.ts'
import { answers } from '../problem-reply.ts'
import { type IndicatorsResponse, indicatorsSchema } from './contract.ts'

const MOST = 200
const USUAL = 50

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform((text) => Math.min(Number.parseInt(text, 10), most))
    .optional()

const querystring = z.object({
  q: z.string().max(100).optional().describe('指标、分类、单位、项目名称里的词，用空格分开，须全有'),
  function: z
    .string()
    .regex(/^\d{3,7}$/)
    .optional()
    .describe('功能科目编码，含其下级，如 215'),
  unitKind: z.enum(['administrative', 'civilServiceLaw', 'institution']).optional().describe('单位类别'),
  projectKind: z.string().max(50).optional().describe('项目类别，如 特定目标类'),
  measure: z
    .enum(['number', 'quality', 'none'])
    .optional()
    .describe('number 定量，quality 定性，none 指标值无法衡量'),
  offset: wholeNumber(100_000).describe('从第几个开始，默认 0'),
  limit: wholeNumber(MOST).describe(`最多几个，默认 ${USUAL}，不超过 ${MOST}`),
})

export function indicatorRoutes(app: FastifyInstance, { ledgers }: { readonly ledgers: LedgerSource }): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/indicators',
    {
      schema: {
        tags: ['performance'],
        summary: '指标库：用过的指标、谁用过、各年的值 · indicators in use, by whom, with their values',
        querystring,
        response: answers('用的单位多的在前；筛选项带剩下几个指标', indicatorsSchema),
      },
    },
    async ({ query }): Promise<IndicatorsResponse> => {
      const { q, offset = 0, limit = USUAL, function: code, unitKind, projectKind, measure } = query
      const found = await searchIndicators(
        ledgers,
        {
          ...(q === undefined ? {} : { words: q }),
          ...(code === undefined ? {} : { function: code }),
          ...(unitKind === undefined ? {} : { unitKind }),
          ...(projectKind === undefined ? {} : { projectKind }),
          ...(measure === undefined ? {} : { measure }),
        },
        { offset, limit },
      )
      return {
        total: found.total,
        indicators: found.indicators.map(({ uses, ...one }) => ({
          ...one,
          uses: uses.map(
            ({ name: _, level1: _1, level2: _2, unitKind: _kind, functions, values, ...use }) => ({
              ...use,
              functions: [...functions],
              values: [...values],
            }),
          ),
        })),
        functions: [...found.functions],
        unitKinds: [...found.unitKinds],
        projectKinds: [...found.projectKinds],
        measures: [...found.measures],
      }
    },
  )
}
