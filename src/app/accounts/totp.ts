/** 第二步验证 — codes that change with time (RFC 6238 over RFC 4226), as every authenticator on a phone makes them. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const STEP_SECONDS = 30
const DIGITS = 6
const SECRET_BYTES = 20
/** Codes of the step before and after are taken too: clocks differ, and people type slowly. */
const DRIFT = [0n, -1n, 1n]

export const newSecret = (): string => base32(randomBytes(SECRET_BYTES))

export const stepAt = (at: Date): bigint => BigInt(Math.floor(at.getTime() / 1000 / STEP_SECONDS))

/** The code of a step; SHA-1 is what authenticators take for granted. */
export function codeAt(secret: Uint8Array, step: bigint, digits = DIGITS, algorithm = 'sha1'): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(step)
  const mac = createHmac(algorithm, secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step whose code it is, around now; undefined for a wrong code. */
export function stepOf(secret: string, code: string, at: Date): bigint | undefined {
  const plain = code.replace(/\s/g, '').normalize('NFKC')
  if (!/^\d{6}$/.test(plain)) return undefined
  const key = fromBase32(secret)
  const now = stepAt(at)
  return DRIFT.map((drift) => now + drift).find((step) =>
    timingSafeEqual(Buffer.from(codeAt(key, step)), Buffer.from(plain)),
  )
}

/** What an authenticator reads from the QR code. */
export function otpAddress(secret: string, login: string): string {
  const issuer = encodeURIComponent('明账')
  return `otpauth://totp/${issuer}:${encodeURIComponent(login)}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('')
}

export function fromBase32(text: string): Uint8Array {
  const bits = [...text].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
