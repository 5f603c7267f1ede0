/** 批复的预算 — an approved round becomes the units' budget of the year in the data sets, in the transaction of the approval. */
import type { Ledger } from '../../core/disclosure/year-view.ts'
import { asOwner, type PersonTransaction } from '../../store/as-person.ts'
import { writeDepartment } from '../../store/department-writing.ts'

/** Statements and publishing read what is written here; the other years stay as they are. */
export async function writeApproved(
  transaction: PersonTransaction,
  { department, performance, texts }: Ledger,
  { year, at }: { readonly year: number; readonly at: Date },
): Promise<void> {
  const isOf = (one: { readonly year: number; readonly kind?: string }): boolean =>
    one.year === year && (one.kind ?? 'budget') === 'budget'
  await asOwner(transaction, () =>
    writeDepartment(
      transaction,
      {
        ...department,
        unitYears: department.unitYears.filter(isOf),
        printedLabels: department.printedLabels.filter(isOf),
      },
      { loadedAt: at, performance: performance.filter(isOf), texts: texts.filter(isOf) },
    ),
  )
}
