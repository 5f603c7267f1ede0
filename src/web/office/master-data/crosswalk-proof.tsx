/** 对照前后合计相等 — proved for the year on last year's budgets; what leads nowhere is named. */
import { tenThousandYuan } from '../../ui/amounts.ts'
import { Loaded } from '../shell/loaded.tsx'
import { useLive } from '../shell/use-live.ts'
import { proof, proofUrl } from './master-client.ts'
import { useMasterWords } from './master-words.ts'

export function CrosswalkProof({ year }: { readonly year: number }) {
  const own = useMasterWords()
  const answer = useLive(proofUrl(year), proof)
  return (
    <section className="card" aria-label={own.proofTitle} data-testid="crosswalk-proof">
      <h2>{own.proofTitle}</h2>
      <Loaded answer={answer}>
        {({ books }) => (
          <ul className="plain-list">
            {books.map((one) => (
              <li key={one.book} data-state={one.isKnown ? (one.isEqual ? 'equal' : 'unequal') : 'unknown'}>
                <strong>{one.book}</strong>{' '}
                {one.isKnown ? (
                  <>
                    <span className={one.isEqual ? 'sign-ok' : 'sign-warning'}>
                      {one.isEqual ? `✓ ${own.equal}` : `△ ${own.unequal}`}
                    </span>{' '}
                    <span className="secondary">
                      {own.sums(tenThousandYuan(one.beforeFen), tenThousandYuan(one.afterFen))}
                    </span>
                  </>
                ) : (
                  <span className="secondary">{own.noneBefore(year - 1)}</span>
                )}
                {BigInt(one.uncodedFen) === 0n ? undefined : (
                  <p className="secondary">{own.uncoded(tenThousandYuan(one.uncodedFen))}</p>
                )}
                {one.unmapped.length === 0 ? undefined : (
                  <p>
                    {own.unmapped}：
                    {one.unmapped
                      .map(({ code, amountFen }) => `${code} ${tenThousandYuan(amountFen)}`)
                      .join('、')}
                  </p>
                )}
                {one.uneven.length === 0 ? undefined : <p>{own.uneven(one.uneven.join('、'))}</p>}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  )
}
