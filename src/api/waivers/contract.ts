/** The shapes of waivers in the API: what was asked for of the checks of a round, and what was decided. */
import { z } from 'zod'
import { ROUNDS } from '../../core/workflow/round-states.ts'

export const waiverRequestSchema = z.object({
  check: z.string().min(1).max(500),
  reason: z.string().trim().min(1).max(2_000),
  endsOn: z.iso.date(),
})
export const waiverDecisionSchema = z.object({
  decision: z.enum(['granted', 'refused']),
  reason: z.string().trim().max(2_000).default(''),
  /** Another last day than the one asked for. */
  endsOn: z.iso.date().optional(),
})
export const waiverParams = z.object({ id: z.uuid() })

export const waiversSchema = z.object({
  waivers: z.array(
    z.object({
      id: z.uuid(),
      unit: z.string(),
      unitName: z.string(),
      year: z.number().int(),
      round: z.enum(ROUNDS),
      roundName: z.string(),
      rule: z.string(),
      printed: z.string(),
      message: z.string(),
      reason: z.string(),
      state: z.enum(['asked', 'granted', 'refused', 'withdrawn']),
      endsOn: z.string(),
      isOver: z.boolean(),
      askedBy: z.string(),
      askedAt: z.string(),
      decidedBy: z.string().optional(),
      decidedAt: z.string().optional(),
      decidedReason: z.string().optional(),
      canDecide: z.boolean(),
      canWithdraw: z.boolean(),
    }),
  ),
})

export type WaiverRequest = z.infer<typeof waiverRequestSchema>
export type WaiverDecisionBody = z.input<typeof waiverDecisionSchema>
export type WaiversResponse = z.infer<typeof waiversSchema>
export type WaiverResponse = WaiversResponse['waivers'][number]
