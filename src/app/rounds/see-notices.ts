/** 看消息 — what a person was told, and that it was read. */
import { asPerson, type Person } from '../../store/as-person.ts'
import { markRead, readNotices, type StoredNotice } from '../../store/rounds/notices.ts'
import type { RoundDesk } from './round-desk.ts'

export const seeNotices = ({ store }: RoundDesk, person: Person): Promise<readonly StoredNotice[]> =>
  asPerson(store, person, (transaction) => readNotices(transaction, person.reach.divisionCode))

/** All of them where no ids are given. */
export const readOwnNotices = (
  { store, clock }: RoundDesk,
  person: Person,
  ids: readonly string[] | undefined,
): Promise<void> =>
  asPerson(store, person, (transaction) => markRead(transaction, person.reach.divisionCode, ids, clock.now()))
