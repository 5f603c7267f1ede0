/** People of an office for tests: every role, two units of one department, and a unit of another division. */
import { type Appointment, EVERY_DIVISION, type Role } from '../../core/workflow/roles.ts'

export const TEST_PASSWORD = 'the lake in autumn'

export interface TestPerson {
  readonly login: string
  readonly name: string
  readonly appointments: readonly [Appointment, ...Appointment[]]
}

const person = (
  login: string,
  name: string,
  role: Role,
  divisionCode: string,
  unitCode?: string,
): TestPerson => ({
  login,
  name,
  appointments: [{ role, divisionCode, ...(unitCode === undefined ? {} : { unitCode }) }],
})

export const TEST_PEOPLE: readonly TestPerson[] = [
  person('preparer-1', '经办甲', 'preparer', '420103', '403001'),
  person('preparer-2', '经办乙', 'preparer', '420103', '403002'),
  person('deputy-1', '副职丙', 'preparer', '420103', '403001'),
  person('leader-1', '领导丁', 'leader', '420103', '403001'),
  person('reviewer', '审核戊', 'reviewer', '420103', '403'),
  person('discloser', '公开己', 'discloser', '420103', '403'),
  person('budget-officer', '预算庚', 'budget-officer', '420103'),
  person('performance-officer', '绩效辛', 'performance-officer', '420103'),
  person('auditor', '审计壬', 'auditor', '420103'),
  person('far-preparer', '外区癸', 'preparer', '420105', '900001'),
  person('system-admin', '系统管理员', 'system-admin', EVERY_DIVISION),
  person('security-admin', '安全管理员', 'security-admin', EVERY_DIVISION),
  person('audit-admin', '审计管理员', 'audit-admin', EVERY_DIVISION),
]
