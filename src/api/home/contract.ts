/** The shapes of 工作台, 消息 and 任务 in the API: what is to be done, by whom it waits, and what runs. */
import { z } from 'zod'
import { fenText } from '../contract.ts'

const itemSchema = z.object({
  id: z.string(),
  /** What it is: decides sign and button. */
  kind: z.enum([
    'returned',
    'sign',
    'explain',
    'fix',
    'prepare',
    'review',
    'report',
    'accept',
    'approve',
    'answer',
    'disclose',
  ]),
  /** ⛔ 已退回, ◷ 待审签 … in words. */
  label: z.string(),
  title: z.string(),
  /** Why: the reason of a return, how many places lack one. */
  text: z.string(),
  unit: z.string(),
  unitName: z.string(),
  amountFen: fenText.optional(),
  dueOn: z.string().optional(),
  daysLeft: z.number().int().optional(),
  /** 去修改, 审签 …; the address goes to the very cell. */
  button: z.string(),
  link: z.string(),
})

export const homeSchema = z.object({
  /** The clock of the office: of the demonstration's moment in the demonstration. */
  now: z.string(),
  /** 待我办: returned, overdue, due date, amount. */
  mine: z.array(itemSchema),
  /** 等别人 */
  others: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      unitName: z.string(),
      stateName: z.string(),
      days: z.number().int(),
      waitsFor: z.array(z.string()),
      link: z.string(),
      /** 催办: `unit/round` to remind of; absent where today's message went out already. */
      remind: z.object({ unit: z.string(), year: z.number().int(), round: z.string() }).optional(),
    }),
  ),
  /** 已办: the newest of what the person did. */
  done: z.array(z.object({ at: z.string(), text: z.string(), link: z.string().optional() })),
  doneCount: z.number().int(),
  deadlines: z.array(
    z.object({
      name: z.string(),
      dueOn: z.string().optional(),
      daysLeft: z.number().int().optional(),
      doneCount: z.number().int(),
      count: z.number().int(),
    }),
  ),
  /** 谁在等谁 */
  board: z.array(
    z.object({
      department: z.string(),
      departmentName: z.string(),
      year: z.number().int(),
      round: z.string(),
      roundName: z.string(),
      departmentStateName: z.string(),
      units: z.array(
        z.object({
          unit: z.string(),
          unitName: z.string(),
          state: z.string().optional(),
          stateName: z.string(),
          days: z.number().int(),
          waitsFor: z.array(z.string()),
          /** 卡点: the unit that holds up the others. */
          isBlocking: z.boolean(),
        }),
      ),
      doneCount: z.number().int(),
      counts: z.object({ error: z.number().int(), warning: z.number().int(), rounding: z.number().int() }),
    }),
  ),
  /** 我的数 */
  figures: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      year: z.number().int(),
      name: z.string(),
      amountFen: fenText,
      againstFen: fenText.optional(),
      differenceFen: fenText.optional(),
      /** `−1.91%` */
      share: z.string().optional(),
      link: z.string(),
    }),
  ),
  /** 今天没有要办的事。下一个截止：… — where there is nothing to do. */
  emptyText: z.string().optional(),
})

export const remindRequestSchema = z.object({
  unit: z.string().max(130),
  year: z.number().int(),
  round: z.enum(['first-up', 'second-up']),
})
export const remindedSchema = z.object({ to: z.array(z.string()) })

export const noticesSchema = z.object({
  unreadCount: z.number().int(),
  notices: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      text: z.string(),
      link: z.string(),
      at: z.string(),
      isRead: z.boolean(),
    }),
  ),
})
/** None: all of them. */
export const readRequestSchema = z.object({ ids: z.array(z.uuid()).max(1000).optional() })

export const jobSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  stateName: z.string(),
  /** 正在生成 预算06 */
  step: z.string().optional(),
  doneCount: z.number().int(),
  totalCount: z.number().int().optional(),
  madeAt: z.string(),
  startedAt: z.string().optional(),
  finishedAt: z.string().optional(),
  /** Estimated from what is done. */
  secondsLeft: z.number().int().optional(),
  problem: z.object({ code: z.string(), text: z.string() }).optional(),
  /** To be downloaded once done. */
  file: z.object({ name: z.string(), link: z.string() }).optional(),
  canCancel: z.boolean(),
  /** 继续: of a job of many parts that was stopped, failed, or had some refused. */
  canContinue: z.boolean(),
  parts: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      state: z.enum(['done', 'same', 'refused']),
      version: z.number().int().optional(),
      problems: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
})
export const jobsSchema = z.object({ jobs: z.array(jobSchema) })
export const jobParams = z.object({ id: z.uuid() })
/** 导出报表 of a round. */
export const jobRequestSchema = z.object({
  kind: z.literal('round-workbook'),
  unit: z.string().max(130),
  year: z.number().int(),
  round: z.enum(['first-up', 'second-up']),
})

export type HomeResponse = z.infer<typeof homeSchema>
export type HomeItemResponse = HomeResponse['mine'][number]
export type NoticesResponse = z.infer<typeof noticesSchema>
export type JobResponse = z.infer<typeof jobSchema>
export type JobsResponse = z.infer<typeof jobsSchema>
