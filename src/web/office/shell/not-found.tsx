/** An address that is unknown or not for this person: both look the same, so that nothing is learnt from it. */
import { goOnClick } from '../../location.ts'
import { OFFICE_ADDRESS } from '../route.ts'
import { OfficePage } from './office-page.tsx'
import { useShellWords } from './shell-words.ts'

export function NotFoundPage() {
  const own = useShellWords()
  return (
    <OfficePage title={own.noPageTitle} name="not-found">
      <NotFound />
    </OfficePage>
  )
}

export function NotFound() {
  const own = useShellWords()
  return (
    <section className="state" data-testid="not-found">
      <h1>{own.noPageTitle}</h1>
      <p>{own.noPage}</p>
      <p className="acts">
        <a className="button" href={OFFICE_ADDRESS} onClick={goOnClick}>
          {own.toHome}
        </a>
      </p>
    </section>
  )
}
