import { expect, it } from 'vitest'
import { missingMessage, parseMissing } from './prepare-browser.ts'

const LISTING = `
	linux-vdso.so.1 (0x00007f6668343000)
	libnspr4.so => not found
	libnss3.so => not found
	libexpat.so.1 => /lib/x86_64-linux-gnu/libexpat.so.1 (0x00007f6668287000)
`

it('reads from ldd which libraries are missing', () => {
  expect(parseMissing(LISTING)).toEqual(['libnspr4.so', 'libnss3.so'])
})

it('names the Debian packages to install, once each', () => {
  const message = missingMessage(['libnspr4.so', 'libnss3.so', 'libnssutil3.so'])
  expect(message).toContain('apt-get install libnspr4 libnss3.')
  expect(message).toContain('CHROME_PATH')
})

it('does not guess the package of a library that it does not know', () => {
  expect(missingMessage(['libunheard.so'])).not.toContain('apt-get')
})
