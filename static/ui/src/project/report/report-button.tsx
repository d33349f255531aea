import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FiguresPage } from '../../../../../src/contract/project';
import { Button } from '../../kit/button';
import { printOne } from '../../kit/files/print-one';
import { useSay } from '../../kit/screen-context';
import { type Dimension, dimensions, isNarrowed } from '../filter/filter-address';
import { listOf } from '../filter/filter-bar';
import type { Choices, Filter, ProjectCalls } from '../project-calls';
import { ReportSheet } from './report-sheet';

type Props = Readonly<{ page: FiguresPage; filter: Filter; calls: Pick<ProjectCalls, 'readFilters'> }>;

/** Prints the page as a report on one sheet, which stands outside of everything that is not printed. */
export function ReportButton({ page, filter, calls }: Props) {
  const say = useSay();
  const sheet = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [choices, setChoices] = useState<Choices | null>(null);
  useEffect(() => {
    if (!isWanted || !sheet.current) return;
    printOne(sheet.current, () => setWanted(false));
  }, [isWanted]);
  const openNamed = async () => {
    // What was chosen is named on paper; without the names the report is still worth its sheet.
    const found = await calls.readFilters({ organisation: filter.organisation }).catch(() => null);
    setChoices(found?.kind === 'filters' ? found : null);
    setWanted(true);
  };
  const nameOf = (key: Dimension, id: number) => {
    const known = choices?.[listOf[key]].find((one) => one.id === id);
    if (!known) return say('project.filter.chosen');
    return known.name ?? say(`project.none.${key}`);
  };
  const named = (key: Dimension | 'audience', value: string) =>
    say('project.colon', { name: say(`project.filter.${key}`), value });
  const filters = [
    ...dimensions.flatMap((key) => {
      const id = filter[key];
      return id === null ? [] : [named(key, nameOf(key, id))];
    }),
    ...(filter.audience === 'customers' ? [] : [named('audience', say(`project.audience.${filter.audience}`))]),
  ];
  return (
    <>
      <Button onPress={() => (isNarrowed(filter) ? void openNamed() : setWanted(true))}>{say('report.open')}</Button>
      {isWanted &&
        createPortal(
          <div className="page figures report-hidden" ref={sheet} aria-hidden="true">
            <ReportSheet page={page} filter={filter} filters={filters} />
          </div>,
          document.body,
        )}
    </>
  );
}
