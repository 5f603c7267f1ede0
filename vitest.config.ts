/** Two kinds of tests: the quick ones, and those in a real browser, which run one file at a time. */
import { configDefaults, defineConfig } from 'vitest/config'

const BROWSER_TESTS = '**/*.browser.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, BROWSER_TESTS],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`src/${BROWSER_TESTS}`],
          globalSetup: ['src/testing/prepare-page.ts', 'src/testing/prepare-browser.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
