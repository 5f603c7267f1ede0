/** How often one machine may try to come in: a bound on guessing that does not depend on the account tried. */
import type { OfficeOptions } from './person-of.ts'

const SIGN_INS_A_MINUTE = 30

export const signInLimit = ({ signInsAMinute = SIGN_INS_A_MINUTE }: OfficeOptions) => ({
  rateLimit: { max: signInsAMinute, timeWindow: '1 minute' },
})
