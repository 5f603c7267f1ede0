/** The items of the left menu: exactly the areas that a role can open, from the table of permissions. */
import { type Area, mayDo } from '../../../core/workflow/permissions.ts'
import { dutyOf, type Role } from '../../../core/workflow/roles.ts'
import { AUDITS_ADDRESS } from '../../route.ts'
import { OFFICE_ADDRESS } from '../route.ts'
import type { ShellWords } from './shell-words.ts'

export interface MenuItem {
  readonly id: keyof ShellWords['items']
  readonly address: string
  /** Which addresses it stands for. */
  readonly below: readonly string[]
}

const item = (id: MenuItem['id'], path: string): MenuItem => {
  const address = `${OFFICE_ADDRESS}/${path}`
  return { id, address, below: [address] }
}

const AREA_ITEMS: readonly (readonly [MenuItem, Area])[] = [
  [item('projects', 'projects'), 'project'],
  [item('budgets', 'budgets'), 'budget'],
  [item('reviews', 'reviews'), 'budget'],
  [item('ceilings', 'ceilings'), 'ceiling'],
  [item('disclosures', 'disclosures'), 'disclosure'],
  [{ id: 'audits', address: AUDITS_ADDRESS, below: [AUDITS_ADDRESS] }, 'audit'],
  [item('masterData', 'master-data'), 'master-data'],
]

/** Who has no appointment has nothing but the workbench. */
export function menuOf(role: Role | undefined): readonly MenuItem[] {
  const home: MenuItem = { id: 'home', address: OFFICE_ADDRESS, below: [] }
  if (role === undefined) return [home]
  const areas = AREA_ITEMS.filter(([{ id }, area]) => isOpen(role, id, area)).map(([one]) => one)
  // An auditor has one page there: 职责分离.
  const admin = dutyOf(role) === 'business' && role !== 'auditor' ? [] : [item('admin', 'admin')]
  return [home, ...areas, ...admin]
}

/** 审核 is for those who judge what others prepared; the other areas for whoever may read them. */
const isOpen = (role: Role, id: MenuItem['id'], area: Area): boolean =>
  id === 'reviews' ? mayDo(role, area, 'review') || mayDo(role, area, 'approve') : mayDo(role, area, 'read')

export const isItemOf = (one: MenuItem, path: string): boolean =>
  one.address === path || one.below.some((start) => path === start || path.startsWith(`${start}/`))
