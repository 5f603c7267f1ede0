/** 地区口径 in the store: profiles that came with a department's folder, kept as they were written. */
import type { Store } from './store.ts'

/** What the store knows of a profile; what its content means is for the disclosure part to say. */
export interface StoredProfile {
  readonly id: string
  readonly locality: string
  /** A JSON value, the keys in the order in which they were written. */
  readonly content: unknown
}

/** Every stored profile, by id. */
export async function readProfiles(store: Store): Promise<readonly StoredProfile[]> {
  return store.db.selectFrom('profile').select(['id', 'locality', 'content']).orderBy('id').execute()
}

/** A profile of the same id is replaced. */
export async function saveProfile(store: Store, profile: StoredProfile): Promise<void> {
  await store.db
    .insertInto('profile')
    .values({ ...profile, content: JSON.stringify(profile.content) })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((set) => ({
        locality: set.ref('excluded.locality'),
        content: set.ref('excluded.content'),
      })),
    )
    .execute()
}
