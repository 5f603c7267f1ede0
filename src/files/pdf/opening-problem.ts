/** Why a PDF could not be opened, for the user. */
import { type Problem, problem } from '../../core/kernel/problem.ts'
import type { Opening } from './pdfium.ts'

export const problemOf = ({ why, detail }: Extract<Opening<unknown>, { readonly ok: false }>): Problem =>
  why === 'encrypted' ? problem('RDG-006') : problem('RDG-005', { format: 'PDF', reason: detail })
