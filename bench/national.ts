/** stub */
import type { BenchOptions, Report } from './report.ts'
export const benchNational = (_: BenchOptions): Report => ({
  name: 'national',
  subject: '',
  measurements: [],
  notes: {},
})
