import { expect, test } from 'vitest'
import { hashPassword, isPassword, passwordProblem } from './passwords.ts'

test('a password is kept as Argon2id and known again, however it was composed', async () => {
  const stored = await hashPassword('春江潮水连海平1')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(stored, '春江潮水连海平1')).toBe(true)
  expect(await isPassword(stored, '春江潮水连海平１')).toBe(true)
  expect(await isPassword(stored, '春江潮水连海平2')).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('harvest of the lake')).not.toBe(await hashPassword('harvest of the lake'))
})

test('without a stored password nothing is right', async () => {
  expect(await isPassword(undefined, 'nobody has this password')).toBe(false)
})

test.each([
  ['短密码', 'ACC-020'],
  ['nine-char', 'ACC-020'],
  ['zhangsan-finance', 'ACC-021'],
  ['zhangsan-finance12', 'ACC-021'],
  ['1234567890', 'ACC-022'],
  ['13800138000', 'ACC-022'],
  ['password2026', 'ACC-022'],
  ['P@ssw0rd123', 'ACC-022'],
  ['1qaz2wsx3edc', 'ACC-022'],
  ['qwertyuiop', 'ACC-022'],
  ['aaaaaaaaaaaa', 'ACC-022'],
  ['abcabcabcabc', 'ACC-022'],
  ['woaini5201314', 'ACC-022'],
  ['Admin@123456', 'ACC-022'],
  ['x'.repeat(201), 'ACC-023'],
])('%s is refused: %s', (password, code) => {
  expect(passwordProblem(password, 'zhangsan-finance')?.code).toBe(code)
})

test.each([
  'correct horse battery',
  '江汉关的钟声每天都响',
  'zhangwei1985lake',
  'qkvhtzrwmb',
  '我家门前有一棵大槐树',
])('%s is taken', (password) => {
  expect(passwordProblem(password, 'lisi')).toBeUndefined()
})
