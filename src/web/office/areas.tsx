/** The areas of the office that have addresses of their own making: each takes what follows its name in the address. */
import type { ComponentType } from 'react'
import { ProjectsArea } from './projects/projects-area.tsx'
import type { OfficeArea } from './route.ts'

export interface AreaProps {
  /** What follows the area's name in the address, decoded. */
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export const AREA_PAGES: Partial<Readonly<Record<OfficeArea, ComponentType<AreaProps>>>> = {
  projects: ProjectsArea,
}
