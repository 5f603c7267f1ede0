import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fc } from '../../testing/properties.ts'
import { base32, codeAt, fromBase32, newSecret, otpAddress, stepAt, stepOf } from './totp.ts'

/** RFC 6238, appendix B: seconds, and the codes of eight digits by each hash with its own seed. */
const VECTORS = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
] as const
const DIGITS = '1234567890'.repeat(7)
const seed = (length: number) => Buffer.from(DIGITS.slice(0, length), 'ascii')

describe('the vectors of RFC 6238', () => {
  test.each(VECTORS)('%d s', (seconds, sha1, sha256, sha512) => {
    const step = stepAt(new Date(seconds * 1000))
    expect(codeAt(seed(20), step, 8)).toBe(sha1)
    expect(codeAt(seed(32), step, 8, 'sha256')).toBe(sha256)
    expect(codeAt(seed(64), step, 8, 'sha512')).toBe(sha512)
  })
})

test('the vectors of RFC 4226', () => {
  const codes = Array.from({ length: 10 }, (_, at) => codeAt(seed(20), BigInt(at)))
  expect(codes.join(' ')).toBe('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489')
})

test('a code is good in its step and the two beside it', () => {
  const secret = newSecret()
  const at = new Date('2026-03-02T02:00:00Z')
  const code = (seconds: number) =>
    codeAt(fromBase32(secret), stepAt(new Date(at.getTime() + seconds * 1000)))
  expect(stepOf(secret, code(0), at)).toBe(stepAt(at))
  expect(stepOf(secret, `${code(-30).slice(0, 3)} ${code(-30).slice(3)}`, at)).toBe(stepAt(at) - 1n)
  expect(stepOf(secret, code(30), at)).toBe(stepAt(at) + 1n)
  expect(stepOf(secret, code(90), at)).toBeUndefined()
  expect(stepOf(secret, '12345', at)).toBeUndefined()
})

test('base32 of any bytes reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase32(base32(bytes))).toEqual(bytes)
    }),
  )
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
})

test('the address for the authenticator names issuer and account', () => {
  const secret = base32(randomBytes(20))
  expect(otpAddress(secret, 'wang-fang')).toBe(
    `otpauth://totp/%E6%98%8E%E8%B4%A6:wang-fang?secret=${secret}&issuer=%E6%98%8E%E8%B4%A6&algorithm=SHA1&digits=6&period=30`,
  )
})
