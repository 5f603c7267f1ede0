/** The shapes of sign-in: what is sent, and what the page learns of who is signed in. */
import { z } from 'zod'

export const heldRoleSchema = z.object({
  id: z.string(),
  role: z.string(),
  roleName: z.string(),
  divisionCode: z.string(),
  unitCode: z.string().optional(),
  unitName: z.string().optional(),
})

const sessionPersonSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  /** business, system, security, audit */
  duty: z.string(),
  /** Absent while the account has no appointment. */
  role: z.string().optional(),
  roleName: z.string().optional(),
  divisionCode: z.string().optional(),
  unitCode: z.string().optional(),
  unitName: z.string().optional(),
  /** `jianghan-403001`, as addresses name it; absent without a unit. */
  unit: z.string().optional(),
  /** 代 — for whom one acts. */
  actingFor: z.string().optional(),
  hasSecondFactor: z.boolean(),
  appointments: z.array(heldRoleSchema.extend({ isCurrent: z.boolean() })),
  /** What others have handed on to this person, good on this day. */
  delegations: z.array(
    heldRoleSchema.extend({ fromName: z.string(), endsOn: z.string(), isCurrent: z.boolean() }),
  ),
})

export const sessionSchema = z.object({
  /** Absent as long as a second factor is due: until then only the account's name is known. */
  person: sessionPersonSchema.optional(),
  /** What has to be done first. */
  due: z.enum(['second-factor', 'change-password', 'set-up-second-factor']).optional(),
  demonstration: z
    .object({ moment: z.string(), moments: z.array(z.object({ date: z.string(), name: z.string() })) })
    .optional(),
  /** The office's now. */
  now: z.string(),
})

export const signInSchema = z.object({ login: z.string().max(200), password: z.string().max(1000) })
export const codeSchema = z.object({ code: z.string().max(20) })
export const cardSchema = z.object({ account: z.string().max(200) })
export const roleChoiceSchema = z.union([
  z.object({ appointment: z.string().max(40) }).strict(),
  z.object({ delegation: z.string().max(40) }).strict(),
])

export type SessionResponse = z.infer<typeof sessionSchema>
export type SessionPersonResponse = z.infer<typeof sessionPersonSchema>

/** How one comes in: known before anybody is signed in. */
export const entranceSchema = z.object({
  mode: z.enum(['office', 'demonstration']),
  /** The button of the single sign-on, where one is set up. */
  singleSignOn: z.object({ name: z.string(), address: z.string() }).optional(),
  demonstration: z
    .object({
      moment: z.string().optional(),
      moments: z.array(z.object({ date: z.string(), name: z.string() })),
    })
    .optional(),
})

export const passwordChangeSchema = z.object({ current: z.string().max(1000), next: z.string().max(1000) })
export const passwordSchema = z.object({ password: z.string().max(1000) })
/** What an authenticator is given: the secret, and the address that the QR code stands for. */
export const proposedSecondFactorSchema = z.object({ secret: z.string(), address: z.string() })

const token = z.string().max(100)
export const linkSchema = z.object({ token })
export const linkOwnerSchema = z.object({ login: z.string(), name: z.string() })
export const linkPasswordSchema = z.object({ token, password: z.string().max(1000) })

const administratorSchema = z.object({
  login: z.string().max(200),
  name: z.string().max(200),
  password: z.string().max(1000),
})
export const setUpSchema = z.object({
  token,
  systemAdmin: administratorSchema,
  securityAdmin: administratorSchema,
  auditAdmin: administratorSchema,
})

export type EntranceResponse = z.infer<typeof entranceSchema>
export type ProposedSecondFactorResponse = z.infer<typeof proposedSecondFactorSchema>

export const momentSchema = z.object({ moment: z.string().max(20) })
