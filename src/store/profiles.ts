/** 地区口径 in the store: profiles that came with a department's folder, kept as they were written. */
import type { Store } from './store.ts'
import { storeProblem } from './store-problem.ts'

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

/** A profile of the same id and locality is replaced; one of another locality is not (PRF-011). */
export async function saveProfile(store: Store, profile: StoredProfile): Promise<void> {
  const saved = await store.db
    .insertInto('profile')
    .values({ ...profile, content: JSON.stringify(profile.content) })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((set) => ({ content: set.ref('excluded.content') }))
        .where('profile.locality', '=', profile.locality),
    )
    .returning('id')
    .executeTakeFirst()
  if (saved !== undefined) return
  const there = await store.db
    .selectFrom('profile')
    .where('id', '=', profile.id)
    .select('locality')
    .executeTakeFirst()
  throw storeProblem('PRF-011', { profile: profile.id, owner: there?.locality ?? '' })
}
