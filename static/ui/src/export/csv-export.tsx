import { Button } from '../kit/button';
import { saveFile } from '../kit/files/download';
import { ProblemMessage } from '../kit/problem-message';
import { useSay } from '../kit/screen-context';
import type { Filter } from '../project/project-calls';
import { type ExportCalls, type Exporting, useExport } from './use-export';
import './export.css';

/** The period as a file: pressed, counted while it comes, saved when all of it is there. */
export function CsvExport({ calls, filter }: Readonly<{ calls: ExportCalls; filter: Filter }>) {
  const say = useSay();
  const { exporting, start, cancel } = useExport(calls, filter);
  const isRunning = exporting.state === 'running';
  return (
    <div className="export">
      <div className="export-acts">
        <Button size="small" busy={isRunning} onPress={() => void start()}>
          {say('export.download')}
        </Button>
        {isRunning && (
          <Button size="small" kind="quiet" onPress={cancel}>
            {say('export.cancel')}
          </Button>
        )}
        {exporting.state === 'done' && (
          <Button size="small" kind="quiet" onPress={() => saveFile(exporting.name, exporting.file)}>
            {say('export.again')}
          </Button>
        )}
        <span role="status">
          <Progress exporting={exporting} />
        </span>
      </div>
      {exporting.state === 'failed' && <ProblemMessage problem={exporting.problem} onRetry={() => void start()} />}
    </div>
  );
}

function Progress({ exporting }: Readonly<{ exporting: Exporting }>) {
  const say = useSay();
  switch (exporting.state) {
    case 'running':
      return say('export.running', { count: exporting.count });
    case 'done':
      return say('export.done', { count: exporting.count });
    case 'cancelled':
    case 'refused':
      return say(`export.${exporting.state}`);
    case 'failed':
      return null;
    case 'idle':
      return say('export.what');
  }
}
