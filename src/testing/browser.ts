/** A headless Chromium for tests: the same on every machine, and without a word to anybody but the page under test. */
import { type Browser, chromium } from 'playwright-core'
import { runFolder } from '../store/testing/run-server.ts'
import { prepareBrowser } from './prepare-browser.ts'

const FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Containers often have a small /dev/shm.
  '--disable-dev-shm-usage',
  // Text must be as wide on every machine.
  '--font-render-hinting=none',
]

let running: Promise<Browser> | undefined

/**
 * A browser with an empty profile of its own; whoever opens it closes it. The files of a run of tests come one after
 * another and share the program behind it, which ends with their process.
 */
export async function openBrowser(): Promise<Browser> {
  if (runFolder() === undefined) return launch()
  running ??= launch()
  const browser = await running
  if (!browser.isConnected()) {
    running = undefined
    return openBrowser()
  }
  const close = async (): Promise<void> => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  }
  // Everything but its end is the program's own.
  return Object.create(browser, { close: { value: close } })
}

async function launch(): Promise<Browser> {
  const { executable, environment } = await prepareBrowser()
  // Chromium's sandbox does not work for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath: executable,
    env: { ...definedOnly(process.env), ...environment },
    args: [...FLAGS, ...sandbox],
  })
}

const definedOnly = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
