/** `npm run dev`: the server, started anew at every change of the program, and the pages, changed in place, side by side. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeFonts } from './build/fonts.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  server: [
    'tsx/dist/cli.mjs',
    'watch',
    '--clear-screen=false',
    'src/cli/main.ts',
    'serve',
    ...process.argv.slice(2),
  ],
  pages: ['vite/bin/vite.js'],
}

let isStopping = false
await writeFonts(join(ROOT, 'src/web/public/fonts'))
const children = Object.entries(PROGRAMS).map(([name, program]) => start(name, program))

function start(name: string, [program = '', ...args]: readonly string[]): ChildProcess {
  const [packageName = '', ...path] = program.split('/')
  const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`))
  const child = spawn(process.execPath, [join(folder, ...path), ...args], { cwd: ROOT, stdio: 'inherit' })
  child.on('exit', (code) => {
    if (isStopping) return
    // One without the other is of no use.
    console.error(`The ${name} ended; stopping the other.`)
    process.exitCode = code ?? 1
    stop()
  })
  return child
}

function stop(): void {
  isStopping = true
  for (const child of children)
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
}

// Ctrl-C reaches both of themselves; waiting until they have ended lets the database close its folder.
process.on('SIGINT', () => {
  isStopping = true
})
process.on('SIGTERM', stop)
