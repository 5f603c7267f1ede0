/** Runs the benchmarks, each in a process of its own so that none leaves its memory or its warmth to the next. */
import { execFileSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { benchAuditing } from './auditing.ts'
import { benchChange } from './change.ts'
import { benchDepartment } from './department.ts'
import { benchExpressions } from './expressions.ts'
import { benchNational } from './national.ts'
import { benchOffice } from './office.ts'
import { benchPublishing } from './publishing.ts'
import { benchReading } from './reading.ts'
import { type BenchOptions, type Report, reportText } from './report.ts'
import { benchTyping } from './typing.ts'

const BENCHES: Readonly<Record<string, (options: BenchOptions) => Report | Promise<Report>>> = {
  department: benchDepartment,
  change: benchChange,
  national: (options) => benchNational(options),
  reading: benchReading,
  auditing: benchAuditing,
  publishing: (options) => benchPublishing(options),
  expressions: benchExpressions,
  office: benchOffice,
  typing: benchTyping,
}

const USAGE = `npm run bench -- [--quick] [--only ${Object.keys(BENCHES).join('|')}] [--json]`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const isUnknown = values.only !== undefined && BENCHES[values.only] === undefined
  if (values.help || isUnknown) {
    console.error(USAGE)
    process.exitCode = isUnknown ? 2 : 0
    return
  }
  const names = values.only === undefined ? Object.keys(BENCHES) : [values.only]
  const reports: Report[] = []
  for (const name of names) {
    const report =
      values.only === undefined
        ? inOwnProcess(name, values.quick)
        : await BENCHES[name]?.({ isQuick: values.quick })
    if (report === undefined) continue
    const told = values.quick ? withoutAims(report) : report
    reports.push(told)
    if (!values.json) console.log(`${reportText(told)}\n`)
  }
  const [load = 0] = loadavg()
  if (values.json) console.log(JSON.stringify(values.only === undefined ? reports : reports[0]))
  else
    console.log(
      `${availableParallelism()} cores, Node ${process.versions.node}, load at the end ${load.toPrecision(2)}`,
    )
}

/** A quick run is over before the program is warm, so that its durations say nothing of an aim. */
const withoutAims = (report: Report): Report => ({
  ...report,
  measurements: report.measurements.map(({ aim: _, ...rest }) => rest),
})

function inOwnProcess(name: string, isQuick: boolean): Report {
  const script = fileURLToPath(import.meta.url)
  const own = [...process.execArgv, script, '--only', name, '--json', ...(isQuick ? ['--quick'] : [])]
  const printed = execFileSync(process.execPath, own, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Printed by this very script as one report.
  return JSON.parse(printed) as Report
}

await main()
