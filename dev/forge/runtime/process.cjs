// The process a function runs in. It holds one bundled file of the archive and answers invocations of it.
const { join } = require('node:path');
const boundaryFetch = require('./boundary-fetch.cjs');
const consoleLines = require('./console-lines.cjs');
const egress = require('./egress.cjs');
const siteDate = require('./site-date.cjs');

const archive = process.argv[2];
const file = process.argv[3];
const send = process.send.bind(process);

siteDate.install();
consoleLines.install(send);
boundaryFetch.install(send);
egress.refuse(send);
// The app must find neither the channel nor a way to send on it.
process.send = undefined;

let main;

async function invoke({ invocation, event, remaining }) {
  const deadline = performance.now() + remaining;
  const reply = await main(event, {
    awsRequestId: invocation,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  });
  const { success, body, error } = reply;
  try {
    send({ kind: 'done', invocation, success, body: body === undefined ? null : JSON.stringify(body), error });
  } catch (problem) {
    send({
      kind: 'done',
      invocation,
      success: false,
      body: null,
      error: { errorType: 'TypeError', errorMessage: `The result is no JSON: ${problem.message}`, stack: '' },
    });
  }
}

process.on('message', (message) => {
  if (message.now !== undefined) siteDate.tell(message.now, message.ticking);
  if (message.kind === 'invoke') void invoke(message);
  else if (message.kind === 'renew') renew();
  else if (message.kind === 'reply') boundaryFetch.receive(message);
});
process.on('disconnect', () => process.exit(0));

function load() {
  try {
    ({ main } = require(join(archive, '__forge__.cjs')));
    require(join(archive, `${file}.cjs`));
    send({ kind: 'ready' });
  } catch (error) {
    send({ kind: 'broken', message: `${file}.cjs cannot be loaded: ${error.stack}` });
  }
}

/** Forgets everything the app held in memory and loads it anew, as a new process would. Asked only when nothing runs. */
function renew() {
  boundaryFetch.forget();
  for (const path of Object.keys(require.cache)) if (path.startsWith(archive)) delete require.cache[path];
  load();
}

load();
