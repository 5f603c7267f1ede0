/** The shapes of scenarios in the API: what is supposed of a round, what it would come to, and what it offers to units. */
import { z } from 'zod'
import { SCALED_NATURES } from '../../core/budget/drafting/scenario.ts'
import { fenText } from '../contract.ts'
import { roundParams } from '../rounds/contract.ts'

export const scenarioParams = roundParams.extend({ scenario: z.uuid() })

const code = z.string().regex(/^[\w.-]{1,60}$/)
/** Nobody asks for less than nothing. */
const amountFen = z.string().regex(/^\d{1,18}$/)

const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scale'),
    nature: z.enum(SCALED_NATURES),
    unit: code.optional(),
    /** −500 is −5 %. */
    basisPoints: z.number().int().min(-10_000).max(100_000),
  }),
  z.object({ kind: z.literal('project'), project: code, amountFen }),
  z.object({ kind: z.literal('ceiling'), unit: code, fund: code, nature: z.string().max(60), amountFen }),
  z.object({ kind: z.literal('rank'), project: code, to: z.number().int().min(1).max(100_000) }),
  z.object({ kind: z.literal('cut'), amountFen }),
])

const name = z.string().trim().min(1).max(80)
export const newScenarioSchema = z.object({ name })
export const scenarioRequestSchema = z.object({ name, changes: z.array(changeSchema).max(200) })
export const scenarioActSchema = z.object({ act: z.enum(['adopt', 'discard']) })
export const offerAnswerSchema = z.object({
  isAccepted: z.boolean(),
  reason: z.string().trim().max(2000).optional(),
})

const listedSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['open', 'adopted', 'discarded']),
  by: z.string(),
  at: z.string(),
  isMine: z.boolean(),
  isMoved: z.boolean(),
  changes: z.array(changeSchema),
})

const roomSchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  fund: z.string(),
  nature: z.string(),
  name: z.string(),
  amountFen: fenText,
})

export const scenariosSchema = z.object({
  unitName: z.string(),
  isDepartment: z.boolean(),
  canMake: z.boolean(),
  scenarios: z.array(listedSchema),
  offers: z.array(
    z.object({
      scenario: z.uuid(),
      name: z.string(),
      unitName: z.string(),
      state: z.enum(['offered', 'accepted', 'declined']),
      by: z.string(),
      at: z.string(),
      answeredBy: z.string().optional(),
      answeredAt: z.string().optional(),
      reason: z.string().optional(),
      canAnswer: z.boolean(),
      cells: z.array(
        z.object({ row: z.string(), title: z.string(), field: z.string(), from: z.string(), to: z.string() }),
      ),
    }),
  ),
  choices: z.object({
    units: z.array(z.object({ code: z.string(), name: z.string() })),
    projects: z.array(
      z.object({ code: z.string(), name: z.string(), unitCode: z.string(), amountFen: fenText }),
    ),
    ceilings: z.array(roomSchema),
  }),
})

const pair = z.object({ realFen: fenText, supposedFen: fenText, differenceFen: fenText })

export const comparedSchema = z.object({
  scenario: listedSchema,
  total: pair,
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      personnel: pair,
      operating: pair,
      projectSpending: pair,
      total: pair,
      cellCount: z.number().int(),
    }),
  ),
  ceilings: z.array(
    z.object({ unitName: z.string(), name: z.string(), amount: pair, used: pair, left: pair }),
  ),
  statements: z.array(
    z.object({
      id: z.string(),
      number: z.string().optional(),
      title: z.string(),
      changedCount: z.number().int(),
    }),
  ),
  projects: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitName: z.string(),
      realPlace: z.number().int(),
      supposedPlace: z.number().int(),
      amount: pair,
      isAboveLine: z.boolean(),
    }),
  ),
  warnings: z.array(z.string()),
})

export const answeredSchema = z.object({ applied: z.number().int(), kept: z.number().int() })

export type ScenarioChangeRequest = z.infer<typeof changeSchema>
export type ScenarioRequest = z.infer<typeof scenarioRequestSchema>
export type ListedScenarioResponse = z.infer<typeof listedSchema>
export type ScenariosResponse = z.infer<typeof scenariosSchema>
export type ComparedScenarioResponse = z.infer<typeof comparedSchema>
export type PairResponse = z.infer<typeof pair>
