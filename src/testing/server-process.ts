/** `mingzhang serve` in a process of its own, which tests kill. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export interface ServerProcess {
  readonly process: ChildProcess
  readonly address: string
  /** kill -9: nothing is written out, nothing is said to anybody. */
  kill(): Promise<void>
}

/** `program`: what Node is to run, with what it takes before the command. Resolves once the server is ready. */
export async function startServerProcess(
  program: readonly string[],
  options: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...program, 'serve', ...options, '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const said: string[] = []
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line)
    const address = /^Mingzhang is ready: (\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    child.stderr.resume()
    return {
      process: child,
      address,
      kill: async () => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const ended = once(child, 'exit')
        child.kill('SIGKILL')
        await ended
      },
    }
  }
  throw new Error(`the server did not start:\n${said.join('\n')}`)
}
