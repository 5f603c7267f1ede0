/** 演示账号 — who works in the demonstration; the names are invented, nobody has a password, people enter by the role cards. */
import { type Appointment, EVERY_DIVISION, type Role } from '../../core/workflow/roles.ts'
import { accountBy, insertAccount } from '../../store/accounts/accounts.ts'
import type { Person } from '../../store/as-person.ts'
import type { Store } from '../../store/store.ts'
import { reachIn } from '../accounts/office-sessions.ts'

interface DemonstrationAccount {
  readonly login: string
  readonly name: string
  readonly appointment: Appointment
}

const JIANGHAN = '420103'

function held(
  login: string,
  name: string,
  role: Role,
  divisionCode: string,
  unitCode?: string,
): DemonstrationAccount {
  return {
    login,
    name,
    appointment: { role, divisionCode, ...(unitCode === undefined ? {} : { unitCode }) },
  }
}

const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  held('jianghan-403001-preparer', '经办甲†', 'preparer', JIANGHAN, '403001'),
  held('jianghan-403001-preparer-2', '经办戊†', 'preparer', JIANGHAN, '403001'),
  held('jianghan-403001-deputy', '副职己†', 'preparer', JIANGHAN, '403001'),
  held('jianghan-403001-leader', '领导乙†', 'leader', JIANGHAN, '403001'),
  held('jianghan-403002-preparer', '经办丙†', 'preparer', JIANGHAN, '403002'),
  held('jianghan-403002-leader', '领导丁†', 'leader', JIANGHAN, '403002'),
  held('jianghan-403003-preparer', '经办庚†', 'preparer', JIANGHAN, '403003'),
  held('jianghan-403003-leader', '领导辛†', 'leader', JIANGHAN, '403003'),
  held('jianghan-403-reviewer', '审核壬†', 'reviewer', JIANGHAN, '403'),
  held('jianghan-403-leader', '领导申†', 'leader', JIANGHAN, '403'),
  held('jianghan-403-discloser', '公开癸†', 'discloser', JIANGHAN, '403'),
  held('jianghan-budget-officer', '预算子†', 'budget-officer', JIANGHAN),
  held('jianghan-performance-officer', '绩效丑†', 'performance-officer', JIANGHAN),
  held('hanyang-900001-preparer', '经办寅†', 'preparer', '420105', '900001'),
  held('funing-471002-preparer', '经办卯†', 'preparer', '130306', '471002'),
  held('auditor', '监督辰†', 'auditor', JIANGHAN),
  held('system-admin', '系统巳†', 'system-admin', EVERY_DIVISION),
  held('security-admin', '安全午†', 'security-admin', EVERY_DIVISION),
  held('audit-admin', '审计未†', 'audit-admin', EVERY_DIVISION),
]

/** Those that are there keep their ids, and with them their sessions. */
export async function ensureAccounts(store: Store, at: Date): Promise<void> {
  for (const [index, { login, name, appointment }] of DEMONSTRATION_ACCOUNTS.entries()) {
    if ((await accountBy(store, { login })) !== undefined) continue
    // One after another, so that whoever is listed by appointment comes in this order.
    const appointed = new Date(at.getTime() + index)
    await store.db
      .transaction()
      .execute((transaction) =>
        insertAccount(transaction, { login, name, appointments: [appointment] }, appointed),
      )
  }
}

export type People = ReadonlyMap<string, Person>

/** Everybody by login, to do in the demonstration's past what people did. */
export async function demonstrationPeople(store: Store): Promise<People> {
  const people = new Map<string, Person>()
  for (const { login, name, appointment } of DEMONSTRATION_ACCOUNTS) {
    const account = await accountBy(store, { login })
    if (account === undefined) continue
    people.set(login, { id: account.id, name, reach: await reachIn(store, appointment) })
  }
  return people
}
