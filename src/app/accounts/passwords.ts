/** 密码 — how passwords are kept (Argon2id) and compared, and what they must be like. */
import { hash, verify } from '@node-rs/argon2'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { isCommonPassword } from './common-passwords.ts'

/** The package's own names for the algorithms are erased with the types; 2 is Argon2id. */
const ARGON2ID = 2

/** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. Stored with each hash, so that they may grow. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const LEAST_LENGTH = 10
/** A bound on the work, far above what anybody types. */
const MOST_LENGTH = 200

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST)

/**
 * Whether it is the password. Without a hash (no such account, or no password) the same work is done for nothing, so
 * that the time of the answer does not tell which accounts there are.
 */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  if (password.length > MOST_LENGTH) return false
  standIn ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await standIn), plain(password))
  return stored !== undefined && matches
}

let standIn: Promise<string> | undefined

/** One spelling for what looks the same, however the keyboard composed it. */
const plain = (password: string): string => password.normalize('NFKC')

/** What is wrong with a new password; nothing is asked of its composition. */
export function passwordProblem(password: string, login: string): Problem | undefined {
  const length = [...plain(password)].length
  if (length < LEAST_LENGTH)
    return problem('ACC-020', { length: String(length), least: String(LEAST_LENGTH) })
  if (password.length > MOST_LENGTH) return problem('ACC-023', { most: String(MOST_LENGTH) })
  const small = plain(password).toLowerCase()
  const name = login.toLowerCase()
  if (name !== '' && small.includes(name) && length - [...name].length < 4) return problem('ACC-021')
  return isCommonPassword(small) ? problem('ACC-022') : undefined
}
