/** Property tests draw the same examples each time, so that a run is judged by what changed; `MINGZHANG_SEED=n` draws others, and a soak always does. */
import fc from 'fast-check'

/** Milliseconds, within the time that a test has: what has failed is then shown as it is, and not made smaller without end. */
const LONGEST_SEARCH = 20_000

const { MINGZHANG_SEED: chosen = '2024', MINGZHANG_SOAK: isSoak } = process.env
if (isSoak === undefined)
  fc.configureGlobal({ seed: Number.parseInt(chosen, 10), interruptAfterTimeLimit: LONGEST_SEARCH })

export { fc }
