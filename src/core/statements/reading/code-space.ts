/** The space to read in: no unit or project is known while a document is read, and containment of codes needs none. */
import { space } from '../../figures/space.ts'

export const SPACE = space({ units: [], functions: [], economics: [], projects: [] })
