/** 最近打开 — the pages that a person opened last on this machine, kept by the browser under the account. */

export interface RecentPage {
  readonly title: string
  readonly address: string
}

const KEPT = 8
const keyOf = (person: string): string => `mingzhang.recent.${person}`

export function recentPages(person: string): readonly RecentPage[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPage) : []
  } catch {
    return []
  }
}

/** A page that is opened again comes first; its query, where something is open beside it, is not another page. */
export function rememberPage(person: string, page: RecentPage): void {
  const path = pathOf(page.address)
  const others = recentPages(person).filter((one) => pathOf(one.address) !== path)
  try {
    localStorage.setItem(keyOf(person), JSON.stringify([page, ...others].slice(0, KEPT)))
  } catch {
    return
  }
}

const pathOf = (address: string): string => address.split('?')[0] ?? address

const isPage = (value: unknown): value is RecentPage =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  typeof value.title === 'string' &&
  'address' in value &&
  typeof value.address === 'string'
