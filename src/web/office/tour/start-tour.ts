/** Makes the steps of a tour out of what the person really has: the year, the unit, a project being drafted. */

import { places, placesUrl } from '../client.ts'
import { projects as listed, projectsUrl } from '../projects/project-client.ts'
import { currentSession } from '../sign-in/entry-client.ts'
import type { Tour } from './tour-state.ts'
import { stepsOf, type TourFacts, type TourId } from './tours.ts'

/** Whoever is signed in makes it; the public's goes over pages that are open to all. */
export async function tourFor(id: TourId): Promise<Tour> {
  if (id === 'public') return { id, at: 0, steps: stepsOf(id, { year: 0, unit: '' }) }
  const [{ person }, all] = await Promise.all([currentSession(), places(placesUrl())])
  const [first] = all.departments
  const facts: TourFacts = {
    year: all.years[0] ?? new Date().getFullYear() + 1,
    unit: person?.unit ?? first?.unit ?? '',
  }
  const project = await ownProject(facts)
  return {
    id,
    at: 0,
    steps: stepsOf(id, { ...facts, ...(project === undefined ? {} : { project }) }),
    ...(person === undefined ? {} : { person: person.id }),
  }
}

/** One with rows in the year, so that there are cells to be shown; nothing where the role sees no projects. */
async function ownProject({ year, unit }: TourFacts): Promise<string | undefined> {
  const { projects } = await listed(projectsUrl(year)).catch(() => ({ projects: [] }))
  const drafted = projects.filter((one) => one.round !== undefined && one.thisYearFen !== undefined)
  return (drafted.find((one) => one.unit === unit) ?? drafted[0])?.code
}
