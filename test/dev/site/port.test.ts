import { createServer } from 'node:net';
import { findPortProblem } from '../../../dev/site/port-problem';
import { startServer } from '../../../dev/site/server';

const portOf = (url: string) => Number(new URL(url).port);

/** Another program on one of the two addresses `localhost` can mean. Null where this computer has no such address. */
async function occupy(host: string): Promise<Readonly<{ port: number; stop: () => void }> | null> {
  const server = createServer();
  const listening = await new Promise<boolean>((done) => {
    server.once('error', () => done(false)).listen({ port: 0, host, ipv6Only: true }, () => done(true));
  });
  const address = server.address();
  if (!listening || address === null || typeof address === 'string') return null;
  return { port: address.port, stop: () => server.close() };
}

test('a second site on the same port is told what to do', async () => {
  const first = await startServer(0);
  const port = portOf(first.url);
  const problem = await startServer(port).catch((error: unknown) => findPortProblem(error, port));
  await first.stop();
  expect(problem).toContain(`Port ${port} is taken`);
  expect(problem).toContain(`npm start -- --port ${port + 1}`);
});

test('a program on the other address of localhost is in the way, too, and nothing is left listening', async () => {
  const other = await occupy('::1');
  const port = other?.port ?? 0;
  const problem = await startServer(port).then(
    (server) => server.stop(),
    (error: unknown) => findPortProblem(error, port),
  );
  other?.stop();
  expect(problem ?? '').toContain(other ? `Port ${port} is taken` : '');
  const again = await startServer(port);
  await again.stop();
});

test('a port of the system is told as one, and anything else is not taken for a port', () => {
  expect(findPortProblem(Object.assign(new Error('no'), { code: 'EACCES' }), 80)).toContain(
    'Port 80 is for the system',
  );
  expect(findPortProblem(new Error('no'), 4400)).toBeNull();
});
