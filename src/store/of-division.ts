/** What every table of business data has in common. */

/** Business data: division code (财政区划代码) first in every key, so that a distributed database can split by it. */
export interface OfDivision {
  readonly division_code: string
}
