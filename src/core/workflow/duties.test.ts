/** Which duties meet in one hand, and which acts were done on both sides of one matter. */
import { expect, test } from 'vitest'
import { bothSides, type DoneActs, type HeldDuty, meetingsOf } from './duties.ts'
import { reachOf } from './reach.ts'
import { type Appointment, ROLES } from './roles.ts'

const BELOW = ['403', '403001', '403002']
const duty = (role: HeldDuty['role'], unitCode?: string): HeldDuty => ({
  role,
  divisionCode: '420103',
  ...(unitCode === undefined ? {} : { unitCode }),
})
const meetings = (...duties: readonly HeldDuty[]) =>
  meetingsOf(duties, (one, area) => {
    const { lentBy: _, ...appointment } = one
    const { units } = reachOf(appointment satisfies Appointment, () => BELOW)
    const [edit, act] = [units.edit[area], units.act[area]]
    return edit === 'all' || act === 'all' ? 'all' : [...edit, ...act]
  })

test('preparing and signing in one unit meet; in two units they do not', () => {
  const areas = meetings(duty('preparer', '403001'), duty('leader', '403001')).map((one) => one.area)
  expect(areas).toContain('budget')
  expect(areas).toContain('final-accounts')
  expect(meetings(duty('preparer', '403001'), duty('leader', '403002'))).toEqual([])
})

test('certifying and publishing meet, preparing and publishing do not', () => {
  expect(meetings(duty('leader', '403001'), duty('discloser', '403'))).toMatchObject([
    { area: 'disclosure', sides: ['certify', 'prepare'] },
  ])
  expect(meetings(duty('preparer', '403001'), duty('discloser', '403'))).toEqual([])
})

test('a department’s preparer who reviews it, and a bureau’s officer who prepares a unit’s budget', () => {
  expect(meetings(duty('preparer', '403001'), duty('reviewer', '403')).map((one) => one.area)).toContain(
    'budget',
  )
  expect(meetings(duty('preparer', '403001'), duty('budget-officer')).map((one) => one.area)).toContain(
    'budget',
  )
})

test('one duty alone meets nothing', () => {
  for (const role of ROLES) expect(meetings(duty(role, '403001'))).toEqual([])
})

const done = (act: string, person: string, more: Partial<DoneActs> = {}): DoneActs => ({
  divisionCode: '420103',
  unitCode: '403001',
  year: 2023,
  subject: 'round:1',
  person,
  personName: person,
  act,
  count: 1,
  lastAt: '2022-11-18T02:00:00.000Z',
  ...more,
})

test('who typed and signed one round stands on both sides; of another round he does not', () => {
  const typed = done('round-changed', 'a')
  expect(bothSides([typed, done('round-signed', 'a')])).toMatchObject([{ isSamePerson: true }])
  expect(bothSides([typed, done('round-signed', 'b')])).toEqual([])
  expect(bothSides([typed, done('round-signed', 'a', { subject: 'round:2' })])).toEqual([])
  expect(bothSides([typed, done('round-submitted', 'a'), done('round-commented', 'a')])).toEqual([])
})

test('whoever acts for somebody stands on that side too', () => {
  const signed = done('round-signed', 'deputy', { actingFor: 'leader' })
  expect(bothSides([done('round-changed', 'leader'), signed])).toMatchObject([{ isSamePerson: false }])
})
