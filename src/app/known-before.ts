/** What folders are checked against without being loaded: what the store knows, where there is one, else what is delivered. */
import { hasStore, openStore, type StoreOptions } from '../store/store.ts'
import { DELIVERED, type KnownBefore } from './read-folder.ts'
import { readShared } from './store-ledgers.ts'

export interface KnownAt extends KnownBefore {
  /** The store that it was read from; absent if there is none: then it is what the product brings. */
  readonly place?: string
}

/** Makes no database where there is none. */
export async function knownBefore(place: StoreOptions): Promise<KnownAt> {
  if (!hasStore(place)) return DELIVERED
  const store = await openStore(place)
  try {
    return { ...(await readShared(store)), place: store.place }
  } finally {
    await store.close()
  }
}
