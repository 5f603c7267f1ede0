/** 封存 — secrets that the program must read again, kept in the database so that whoever has only the database cannot read them. */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { chownSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { errorCode, storeProblem } from './store-problem.ts'

export interface Seal {
  /** `owner`: whose it is; sealed for one, it cannot be opened for another. */
  seal(secret: string, owner: string): string
  /** STO-023 where the key is lost, or is not the one that it was sealed with. */
  open(sealed: string, owner: string): string
}

/** The key, in the data folder and in no copy of the database. */
export const KEY_FILE = 'second-factors.key'

const CIPHER = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
/** Before it secrets were kept as they are; none of them has a point in it. */
export const SEALED_PREFIX = 'v1.'

/** Reads the key when a secret is opened, and makes it when the first is sealed. */
export function sealIn(dataDir: string): Seal {
  const path = join(resolve(dataDir), KEY_FILE)
  return {
    seal: (secret, owner) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, keptKey(path) ?? madeKey(path), nonce).setAAD(Buffer.from(owner))
      const content = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      const parts = [nonce, cipher.getAuthTag(), content].map((part) => part.toString('base64url'))
      return SEALED_PREFIX + parts.join('.')
    },
    open: (sealed, owner) => {
      if (!sealed.startsWith(SEALED_PREFIX)) return sealed
      const key = keptKey(path)
      if (key === undefined) throw storeProblem('STO-023', { file: path })
      const [nonce = '', tag = '', content = ''] = sealed.slice(SEALED_PREFIX.length).split('.')
      try {
        const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'))
          .setAAD(Buffer.from(owner))
          .setAuthTag(Buffer.from(tag, 'base64url'))
        return decipher.update(content, 'base64url', 'utf8') + decipher.final('utf8')
      } catch (error) {
        throw storeProblem('STO-023', { file: path }, error)
      }
    },
  }
}

function keptKey(path: string): Buffer | undefined {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
    if (key.length === KEY_BYTES) return key
    throw storeProblem('STO-023', { file: path })
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Appears whole and once: of two who make it at the same time both go on with the same. */
function madeKey(path: string): Buffer {
  const folder = resolve(path, '..')
  mkdirSync(folder, { recursive: true })
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // What root makes in somebody's folder is his.
    if (process.getuid?.() === 0) {
      const { uid, gid } = statSync(folder)
      chownSync(draft, uid, gid)
    }
    linkSync(draft, path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
  const key = keptKey(path)
  if (key === undefined) throw storeProblem('STO-023', { file: path })
  return key
}
