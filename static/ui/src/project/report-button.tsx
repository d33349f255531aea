import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { FiguresPage } from '../../../../src/contract/project';
import { Button } from '../kit/button';
import { printOne } from '../kit/print-one';
import { useSay } from '../kit/screen-context';
import { dimensions } from './filter-address';
import type { Filter } from './project-calls';
import { ReportSheet } from './report-sheet';

type Props = Readonly<{ page: FiguresPage; filter: Filter }>;

/** Prints the page as a report on one sheet, which stands outside of everything that is not printed. */
export function ReportButton({ page, filter }: Props) {
  const say = useSay();
  const sheet = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (!isWanted || !sheet.current) return;
    printOne(sheet.current, () => setWanted(false));
  }, [isWanted]);
  const nameOf = (key: (typeof dimensions)[number], id: number) => {
    const known = key === 'requestType' ? page.requestTypes : key === 'team' ? page.typeByTeam.teams : [];
    return known.find((one) => one.id === id)?.name ?? say('project.filter.chosen');
  };
  const filters = dimensions.flatMap((key) => {
    const id = filter[key];
    return id === null ? [] : [say('project.colon', { name: say(`project.filter.${key}`), value: nameOf(key, id) })];
  });
  return (
    <>
      <Button onPress={() => setWanted(true)}>{say('report.open')}</Button>
      {isWanted &&
        createPortal(
          <div className="page report-hidden" ref={sheet} aria-hidden="true">
            <ReportSheet page={page} filter={filter} filters={filters} />
          </div>,
          document.body,
        )}
    </>
  );
}
