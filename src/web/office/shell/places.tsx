/** The units and years that the person may see, asked once for all pages of the office. */
import type { PlacesResponse } from '../../../api/places/contract.ts'
import { useAnswer } from '../../ui/use-answer.ts'
import { places, placesUrl } from '../client.ts'

export interface Place {
  readonly unit: string
  readonly code: string
  readonly name: string
}

const NOWHERE: PlacesResponse = { years: [], departments: [] }

export const usePlaces = (): PlacesResponse => useAnswer(placesUrl(), places).value ?? NOWHERE

/** Departments that are seen whole, and units, in the order of the tree. */
export const allPlaces = ({ departments }: PlacesResponse): readonly Place[] =>
  departments.flatMap((department) => [...(department.isWhole ? [department] : []), ...department.units])
