/** Turns — who writes about the same matter does so one after another, each seeing what the one before him left. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Waits until nobody else has the turn, and has it until the transaction ends. Readers do not wait. */
export async function takeTurn(transaction: Transaction<Tables>, matter: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${matter}))`.execute(transaction)
}
