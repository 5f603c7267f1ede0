/** GET /departments: what there is to be looked at. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { LedgerSource } from '../../app/ledgers.ts'
import { listDepartments } from '../../app/list-departments.ts'
import { departmentsSchema } from '../contract.ts'
import { answers } from '../problem-reply.ts'

export function departmentRoutes(
  app: FastifyInstance,
  { ledgers }: { readonly ledgers: LedgerSource },
): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/departments',
    {
      schema: {
        tags: ['departments'],
        summary: '部门、单位和可以查看的年度 · departments, their units and years',
        response: answers('各部门，单位按编码排列，年度从新到旧', departmentsSchema),
      },
    },
    async () => ({
      departments: (await listDepartments(ledgers)).map((department) => ({
        ...department,
        units: department.units.map((unit) => ({
          ...unit,
          years: [...unit.years],
          performanceYears: [...unit.performanceYears],
        })),
      })),
    }),
  )
}
