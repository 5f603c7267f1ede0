/** The areas of the office that have addresses of their own making: each takes what follows its name in the address. */
import type { ComponentType } from 'react'
import { AdminPage } from './admin/admin-page.tsx'
import { DelegationsPage } from './delegations/delegations-page.tsx'
import { DisclosuresArea } from './disclosures/disclosures-area.tsx'
import { MasterDataArea } from './master-data/master-data-area.tsx'
import { ProjectsArea } from './projects/projects-area.tsx'
import type { OfficeArea } from './route.ts'
import { WaiversArea } from './waivers/waivers-page.tsx'

export interface AreaProps {
  /** What follows the area's name in the address, decoded. */
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export const AREA_PAGES: Partial<Readonly<Record<OfficeArea, ComponentType<AreaProps>>>> = {
  admin: AdminPage,
  delegations: DelegationsPage,
  disclosures: DisclosuresArea,
  'master-data': MasterDataArea,
  projects: ProjectsArea,
  waivers: WaiversArea,
}
