/** How long something takes: many runs after a warm-up, told as median and nine-tenths, since other work disturbs some runs. */

export interface Timing {
  readonly medianMs: number
  /** Nine runs of ten are at least as fast. */
  readonly p90Ms: number
  readonly runs: number
  /** Processor time of the fastest run: other work on the machine lengthens it less than what the clock says. */
  readonly leastProcessorMs?: number
}

export interface Repetition {
  readonly warmUp: number
  readonly runs: number
}

/** `prepare` is run before each run and not measured; its answer is what the run works on. */
export function timed<Given>(
  { warmUp, runs }: Repetition,
  prepare: (run: number) => Given,
  run: (given: Given) => void,
): Timing {
  const samples: number[] = []
  const processor: number[] = []
  for (let at = 0; at < warmUp + runs; at++) {
    const given = prepare(at)
    const [start, before] = [performance.now(), process.cpuUsage()]
    run(given)
    const { user, system } = process.cpuUsage(before)
    samples.push(performance.now() - start)
    processor.push((user + system) / 1000)
  }
  return { ...timing(samples.slice(warmUp)), leastProcessorMs: Math.min(...processor) }
}

export async function timedAsync({ warmUp, runs }: Repetition, run: () => Promise<void>): Promise<Timing> {
  const samples: number[] = []
  for (let at = 0; at < warmUp + runs; at++) {
    const start = performance.now()
    await run()
    samples.push(performance.now() - start)
  }
  return timing(samples.slice(warmUp))
}

export function timing(samplesMs: readonly number[]): Timing {
  const sorted = samplesMs.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { medianMs: at(0.5), p90Ms: at(0.9), runs: sorted.length }
}
