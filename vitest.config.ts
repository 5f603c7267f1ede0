/** Two kinds of tests: the quick ones, and those in a real browser, which run one file at a time. */
import { configDefaults, defineConfig } from 'vitest/config'

const BROWSER_TESTS = '**/*.browser.test.ts'

export default defineConfig({
  test: {
    // Unasked, one core is left idle: on two cores that is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,scripts,bench}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, BROWSER_TESTS],
          globalSetup: ['src/testing/prepare-databases.ts'],
          // Files that share a process do not load the product again and again.
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [`src/${BROWSER_TESTS}`],
          globalSetup: [
            'src/testing/prepare-databases.ts',
            'src/testing/prepare-page.ts',
            'src/testing/prepare-browser.ts',
          ],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // One process for all of them: it has the product and the browser ready for the next file.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          // A page on a busy machine is late, not wrong.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
