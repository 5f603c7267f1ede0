/** The OpenAPI 3.1 document, made of the same shapes that the routes check with. */
import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  cellSchema,
  departmentSchema,
  departmentsSchema,
  explanationSchema,
  figureSchema,
  healthSchema,
  partSchema,
  problemSchema,
  statementListSchema,
  statementSchema,
  unitSchema,
  yearSchema,
} from './contract.ts'

/** Under these names the shapes stand in the document. */
const NAMED = {
  Problem: problemSchema,
  Health: healthSchema,
  Departments: departmentsSchema,
  Department: departmentSchema,
  Unit: unitSchema,
  UnitYear: yearSchema,
  StatementList: statementListSchema,
  Statement: statementSchema,
  Cell: cellSchema,
  Figure: figureSchema,
  Explanation: explanationSchema,
  Part: partSchema,
} as const

export async function openApi(app: FastifyInstance, version: string): Promise<void> {
  const schemaRegistry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) schemaRegistry.add(schema, { id })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '明账 Mingzhang',
        version,
        description:
          '部门预决算报表、每个数的构成与出处。金额是以 Fen 结尾的字段，写成文字的整数分。Statements of departments, what each figure is made of and where it comes from; amounts are whole fen written as text.',
      },
      servers: [{ url: '/' }],
      tags: [
        { name: 'departments', description: '部门和单位' },
        { name: 'statements', description: '报表' },
        { name: 'explanations', description: '一个数的来历' },
        { name: 'health', description: '服务状态' },
      ],
    },
    transform: createJsonSchemaTransform({ schemaRegistry }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
  })
}
