/** Which area of the permissions each address of the office belongs to: whoever may not even look there finds nothing. */
import type { FastifyInstance } from 'fastify'
import { OfficeProblem } from '../app/office-problem.ts'
import { type Area, mayDo } from '../core/workflow/permissions.ts'
import { personOf } from './session/person-of.ts'

/** By what follows `/api/v1/office/`; one of the areas is enough. 工作台, 消息 and 任务 are everybody's own. */
const OFFICE_AREAS: Readonly<Record<string, readonly Area[]>> = {
  rounds: ['budget'],
  reviews: ['budget'],
  deadlines: ['budget'],
  ceilings: ['ceiling'],
  projects: ['project'],
  search: ['project'],
  disclosures: ['disclosure'],
  waivers: ['rule'],
  'master-data': ['master-data', 'staff'],
}

/** Who asks is looked at before what is asked, so that strangers learn nothing from how a wrong question is answered. */
export function officeAreas(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const [, part, name = ''] = INSIDE.exec(request.routeOptions.url ?? '') ?? []
    if (part === undefined) return
    const { reach } = await personOf(request)
    const areas = part === 'office' ? OFFICE_AREAS[name] : undefined
    if (areas?.some((area) => mayDo(reach.role, area, 'read')) === false) throw new OfficeProblem('ACC-007')
  })
}

const INSIDE = /^\/api\/v1\/(office|admin|delegations)(?:\/([a-z-]+))?/
