/** What the file is taken for: kind, unit, year and profile, each with how sure that is and what it rests on. */
import { Popover } from 'antd'
import type { ReadingResponse } from '../../api/readings/contract.ts'
import { placeWords } from './place-words.ts'
import { useReadingWords } from './reading-words.ts'

type Inferred = ReadingResponse['parts'][number]['kind']

export function IdentityLine({ file }: { readonly file: ReadingResponse }) {
  const own = useReadingWords()
  const part = file.parts[0]
  if (part === undefined) return undefined
  const kinds = { ...part.kind, ...shownValue(part.kind, (value) => own.kinds[value] ?? value) }
  return (
    <dl className="identity" data-testid="identity">
      <Item name={own.kind} found={kinds} />
      <Item name={own.unit} found={part.unit} />
      <Item name={own.year} found={part.year} />
      <Item name={own.profile} found={part.profile} />
      {file.problems.length === 0 ? undefined : (
        <div className="problems">
          <dt>{own.problems}</dt>
          {file.problems.map((one) => (
            <dd key={`${one.code} ${one.text}`}>{one.text}</dd>
          ))}
        </div>
      )}
    </dl>
  )
}

function Item({ name, found }: { readonly name: string; readonly found: Inferred }) {
  const own = useReadingWords()
  const isSure = found.certainty === 'sure' && found.value !== undefined
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Popover
          trigger={['hover', 'focus', 'click']}
          title={own.certainties[found.value === undefined ? 'unknown' : found.certainty]}
          content={
            <>
              {found.others.length === 0 ? undefined : (
                <p>{own.others(found.others.join(own.listSeparator))}</p>
              )}
              <ul className="evidence">
                {found.evidence.slice(0, 8).map((one) => (
                  <li key={`${one.text} ${placeWords(one.place, own)}`}>
                    {one.text} <small className="secondary">{placeWords(one.place, own)}</small>
                  </li>
                ))}
              </ul>
            </>
          }
        >
          <button type="button" className={isSure ? 'identity-value' : 'identity-value unsure'}>
            {found.value ?? own.unknown}
            {isSure ? undefined : <span className="tag">{own.certainties[found.certainty]}</span>}
          </button>
        </Popover>
      </dd>
    </div>
  )
}

const shownValue = (found: Inferred, shown: (value: string) => string) => ({
  ...(found.value === undefined ? {} : { value: shown(found.value) }),
  others: found.others.map(shown),
})
