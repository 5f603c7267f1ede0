/** The shapes of 系统管理 and of 委托代办: accounts, appointments, sessions, delegations, the log and its check. */
import { z } from 'zod'

const accountSchema = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  duty: z.enum(['business', 'system', 'security', 'audit']),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Until then nobody comes in by it. */
  lockedUntil: z.string().optional(),
  disabledAt: z.string().optional(),
  createdAt: z.string(),
  isSelf: z.boolean(),
})
export const accountsSchema = z.object({ accounts: z.array(accountSchema) })

export const newAccountSchema = z.object({
  login: z.string().max(200),
  name: z.string().max(200),
  duty: z.enum(['business', 'system', 'security', 'audit']),
})
/** Where the person chooses a password; told once. */
export const passwordLinkSchema = z.object({ link: z.string(), expiresAt: z.string() })
export const madeAccountSchema = passwordLinkSchema.extend({ id: z.string() })
export const accountChangeSchema = z.object({
  name: z.string().max(200).optional(),
  isDisabled: z.boolean().optional(),
  unlock: z.literal(true).optional(),
})

const appointmentSchema = z.object({
  id: z.string(),
  account: z.string(),
  role: z.string(),
  roleName: z.string(),
  divisionCode: z.string(),
  unitCode: z.string().optional(),
  appointedAt: z.string(),
  endedAt: z.string().optional(),
})
const adminDelegationSchema = z.object({
  id: z.string(),
  fromName: z.string(),
  toName: z.string(),
  role: z.string(),
  roleName: z.string(),
  divisionCode: z.string(),
  unitCode: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  reason: z.string(),
  /** to-come, good, over, ended */
  state: z.enum(['to-come', 'good', 'over', 'ended']),
})
/** What the security administrator looks after. */
export const securitySchema = z.object({
  accounts: z.array(accountSchema),
  appointments: z.array(appointmentSchema),
  sessions: z.array(z.object({ account: z.string(), createdAt: z.string(), seenAt: z.string() })),
  delegations: z.array(adminDelegationSchema),
  roles: z.array(z.object({ role: z.string(), name: z.string(), duty: z.string(), needsUnit: z.boolean() })),
  places: z.array(
    z.object({
      divisionCode: z.string(),
      code: z.string(),
      name: z.string(),
      departmentCode: z.string(),
    }),
  ),
})
export const newAppointmentSchema = z.object({
  account: z.uuid(),
  role: z.string().max(40),
  divisionCode: z.string().max(20).optional(),
  unitCode: z.string().max(64).optional(),
})

const date = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
export const delegationsSchema = z.object({
  given: z.array(adminDelegationSchema),
  received: z.array(adminDelegationSchema),
  /** Empty for whoever may not delegate. */
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
  today: z.string(),
  mostDays: z.number().int(),
})
export const newDelegationSchema = z.object({
  to: z.uuid(),
  startsOn: date,
  /** The last day, included. */
  endsOn: date,
  reason: z.string().max(2000),
})

const logEntrySchema = z.object({
  at: z.string(),
  divisionCode: z.string(),
  unitCode: z.string(),
  year: z.number().int(),
  seq: z.string(),
  personName: z.string(),
  actingFor: z.string().optional(),
  act: z.string(),
  subject: z.string(),
  /** JSON, as it was hashed. */
  content: z.string(),
  hash: z.string(),
})
export const logSchema = z.object({
  entries: z.array(logEntrySchema),
  /** What to send as `before` for the next part; absent at the end. */
  next: z.string().optional(),
})
export const logQuerySchema = z.object({
  division: z.string().max(20).optional(),
  unit: z.string().max(64).optional(),
  year: z
    .string()
    .regex(/^\d{1,4}$/)
    .optional(),
  person: z.string().max(50).optional(),
  act: z.string().max(50).optional(),
  before: z.string().max(300).optional(),
})
export const logCheckSchema = z.object({
  chainCount: z.number().int(),
  entryCount: z.string(),
  checkedAt: z.string(),
  faults: z.array(
    z.object({
      divisionCode: z.string(),
      unitCode: z.string(),
      year: z.number().int(),
      seq: z.string(),
      kind: z.string(),
      text: z.string(),
    }),
  ),
})

export type AccountResponse = z.infer<typeof accountSchema>
export type PasswordLinkResponse = z.infer<typeof passwordLinkSchema>
export type SecurityResponse = z.infer<typeof securitySchema>
export type DelegationResponse = z.infer<typeof adminDelegationSchema>
export type DelegationsResponse = z.infer<typeof delegationsSchema>
export type LogResponse = z.infer<typeof logSchema>
export type LogCheckResponse = z.infer<typeof logCheckSchema>

// ——— 职责分离

const heldDutySchema = z.object({
  role: z.string(),
  roleName: z.string(),
  divisionCode: z.string(),
  unitCode: z.string().optional(),
  /** 受托 — from whom, and until when. */
  lentBy: z.string().optional(),
  endsOn: z.string().optional(),
})
const sideSchema = z.enum(['prepare', 'judge', 'certify', 'publish'])
const doneActsSchema = z.object({
  personName: z.string(),
  actingFor: z.string().optional(),
  act: z.string(),
  actName: z.string(),
  count: z.number().int(),
  lastAt: z.string(),
})
export const separationSchema = z.object({
  at: z.string(),
  matterCount: z.number().int(),
  actCount: z.number().int(),
  holders: z.array(
    z.object({
      account: z.uuid(),
      name: z.string(),
      login: z.string(),
      duties: z.array(heldDutySchema),
      meetings: z.array(
        z.object({
          area: z.string(),
          sides: z.tuple([sideSchema, sideSchema]),
          duties: z.tuple([heldDutySchema, heldDutySchema]),
        }),
      ),
    }),
  ),
  bothSides: z.array(
    z.object({
      subject: z.string(),
      divisionCode: z.string(),
      unitCode: z.string(),
      year: z.number().int(),
      isSamePerson: z.boolean(),
      one: doneActsSchema,
      other: doneActsSchema,
    }),
  ),
})
export type SeparationResponse = z.infer<typeof separationSchema>
