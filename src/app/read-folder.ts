/** A department's folder with its own codes and profiles, read and checked as a whole. */
import { isUnfinished } from '../core/budget/balance.ts'
import { KIND_NAMES, type UnitYear } from '../core/budget/department.ts'
import { PROFILES } from '../core/disclosure/generated/profiles.ts'
import { performanceFaults } from '../core/disclosure/performance-view.ts'
import type { Profile } from '../core/disclosure/profile.ts'
import { type Ledger, ledger } from '../core/disclosure/year-view.ts'
import { type Problem, problem } from '../core/kernel/problem.ts'
import type { Books } from '../core/law/book.ts'
import { BOOKS } from '../core/law/books.ts'
import type { FolderFiles } from '../files/department/folder.ts'
import { readDepartment } from '../files/department/read-department.ts'
import { readProfile } from '../files/profile/read-profile.ts'

export interface FolderRead {
  /** Absent if anything is wrong with the folder, but that a year is unfinished. */
  readonly ledger?: Ledger
  /** The profiles that the folder itself brings. */
  readonly ownProfiles: readonly Profile[]
  readonly problems: readonly Problem[]
}

/** What is known before a folder is read: the books and profiles that it may build on. */
export interface KnownBefore {
  readonly books: Books
  readonly profiles: readonly Profile[]
}

/** What the product brings. */
export const DELIVERED: KnownBefore = { books: BOOKS, profiles: PROFILES }

export function readFolder(folder: FolderFiles, { books, profiles }: KnownBefore = DELIVERED): FolderRead {
  const read = readDepartment(folder, books)
  const problems: Problem[] = [...read.problems]
  const ownProfiles: Profile[] = []
  const placeOf = new Map<string, string>()
  for (const { path, tree } of read.profileTrees) {
    const { profile, problems: faults } = readProfile(tree, path)
    problems.push(...faults)
    if (profile === undefined) continue
    const first = placeOf.get(profile.id)
    if (first !== undefined) problems.push(problem('PRF-010', { profile: profile.id, first }, { file: path }))
    placeOf.set(profile.id, path)
    const owner = otherOwner(profile, profiles, read.department?.locality ?? profile.locality)
    if (owner !== undefined) problems.push(problem('PRF-011', { profile: profile.id, owner }, { file: path }))
    ownProfiles.push(profile)
  }
  const all = withOwn(profiles, ownProfiles)
  const { department } = read
  if (department !== undefined)
    problems.push(...department.unitYears.flatMap((one) => profileProblems(one, all)))
  if (department !== undefined)
    problems.push(...performanceFaults(read.performance, department.locality, all))
  if (department === undefined || !problems.every(isUnfinished)) return { ownProfiles, problems }
  return { ledger: ledger(department, read.books, all, read.performance, read.texts), ownProfiles, problems }
}

/** The locality that a known profile of the same id belongs to, if it is not the department's own. */
function otherOwner(own: Profile, known: readonly Profile[], locality: string): string | undefined {
  const owner = known.find((one) => one.id === own.id)?.locality
  return owner === own.locality && owner === locality ? undefined : owner
}

/** A folder's own profile takes the place of one of the same id. */
export const withOwn = (profiles: readonly Profile[], own: readonly Profile[]): readonly Profile[] => [
  ...profiles.filter((one) => own.every((mine) => mine.id !== one.id)),
  ...own,
]

/** A unit file that names a profile must name one that is there, and one of its own kind. */
function profileProblems(one: UnitYear, profiles: readonly Profile[]): readonly Problem[] {
  if (one.profile === undefined) return []
  const known = profiles.filter((profile) => profile.kind === one.kind)
  if (known.some((profile) => profile.id === one.profile)) return []
  // Files may bear any name; the usual one is named where no line says which it is.
  const file = one.lines[0]?.source.file ?? `${one.year}/${one.kind}/${one.unit}.yaml`
  const params = {
    profile: one.profile,
    known: `${KIND_NAMES[one.kind]} ${known.map(({ id }) => id).join('、')}`,
  }
  return [problem('PRF-001', params, { file })]
}
