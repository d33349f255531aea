import mysql from 'mysql2/promise';

/** The project with four fifths of the answers. */
export const project = 1;
export const projects = [1, 2, 3, 4] as const;
export const dayCount = 730;
/** Days of the ledger in which whoever did not answer is still kept; older ones have become counts. */
export const ledgerDays = 90;
/** One in four who are asked answers. */
const silentPerAnswer = 3;

const primes = [1_000_003, 1_000_033, 1_000_037, 1_000_039, 1_000_081, 1_000_099, 1_000_117, 1_000_121, 1_000_133];
const steps = [618_033, 414_213, 732_050, 236_067, 645_751, 316_624, 605_551, 123_105, 358_898];

/** A number in 0…1 that depends on the row and a salt alone, by multiplication: millions of rows are drawn. */
const die = (salt: number) => {
  const prime = primes[salt % primes.length] ?? 1_000_003;
  return `(MOD((s.seq + ${salt * 7_919}) * ${steps[(salt * 5 + Math.floor(salt / 9)) % steps.length]}, ${prime}) / ${prime})`;
};
const below = (n: number, salt: number) => `FLOOR(${die(salt)} * ${n})`;
/** Few take most, as request types and organisations do. */
const uneven = (n: number, salt: number) => `FLOOR(POW(${die(salt)}, 2.2) * ${n})`;

const projectId = `CASE WHEN ${die(1)} < 0.8 THEN 1 WHEN ${die(1)} < 0.92 THEN 2 WHEN ${die(1)} < 0.98 THEN 3 ELSE 4 END`;
const score = `CASE WHEN ${die(2)} < 0.57 THEN 5 WHEN ${die(2)} < 0.87 THEN 4 WHEN ${die(2)} < 0.935 THEN 3 WHEN ${die(2)} < 0.974 THEN 2 ELSE 1 END`;
const dimensions = `1 + ${uneven(40, 3)}, 1 + ${uneven(2_000, 4)}, 1 + ${below(8, 5)}, 1 + ${below(300, 6)}`;
const sla = `IF(${die(15)} < 0.85, 1, 0)`;

const answerColumns = `project_id, day, id, resolved_day, kind, audience, solved, score, reasons, expectation, lost_minutes, wants_contact,
  major_concern, request_type, organisation, team, agent, person, priority, channel, sla_resolution, inclusion, wording, answered_at, read_at, rev`;
const cycleColumns = `issue_id, cycle, project_id, issue_key, request_type, organisation, team, agent, reporter, person, priority, channel,
  created_at, first_response_at, resolved_at, resolved_day, resolution, ended_at, sla_resolution, sla_first_response, reassignments, reopens,
  public_comments, state, reason, eligible, inclusion, settings_version, ask_at, asked_at, reminded_at, closes_at, asked_anyway, lease_token,
  lease_until, attempts, native_feedback, touched_at`;

/** Rebuilt in one pass when the rows are there, which is much faster than keeping them while rows come. */
const secondary = {
  answer: ['k_resolved', 'k_person'],
  cycle: ['k_due', 'k_reporter', 'k_touched', 'k_person'],
} as const;

type Say = (text: string) => void;
type Run = (statement: string) => Promise<unknown>;

async function inSlices(run: Run, from: number, to: number, statement: (first: number, last: number) => string) {
  const slice = 200_000;
  for (let first = from; first <= to; first += slice) await run(statement(first, Math.min(to, first + slice - 1)));
}

type KeyRow = mysql.RowDataPacket & Readonly<{ Key_name: string; Column_name: string }>;

/** Takes keys off while `fill` runs. */
async function withoutKeys(connection: mysql.Connection, table: keyof typeof secondary, fill: () => Promise<void>) {
  const [all] = await connection.query<KeyRow[]>(`SHOW INDEX FROM ${table}`);
  const keys = [...new Set(all.map((row) => row.Key_name))].filter(
    (name) => name.startsWith('k_') || secondary[table].some((known) => known === name),
  );
  const columnsOf = (key: string) => all.filter((row) => row.Key_name === key).map((row) => row.Column_name);
  if (keys.length > 0)
    await connection.query(`ALTER TABLE ${table} ${keys.map((key) => `DROP INDEX ${key}`).join(', ')}`);
  await fill();
  if (keys.length > 0)
    await connection.query(
      `ALTER TABLE ${table} ${keys.map((key) => `ADD INDEX ${key} (${columnsOf(key).join(', ')})`).join(', ')}`,
    );
}

/** Answers of two years up to `today`, the requests they came from, and everybody asked of late. Always the same. */
export async function fillRecords(socketPath: string, database: string, answers: number, today: number, say: Say) {
  const connection = await mysql.createConnection({ socketPath, user: 'root', database });
  const run: Run = (statement) => connection.query(statement);
  const person = `1 + ${below(Math.max(100, Math.round(answers / 20)), 7)}`;
  const first = today - dayCount + 1;
  const answerDay = `(${first} + FLOOR((s.seq - 1) * ${dayCount} / ${answers}))`;
  const silent = Math.round((answers * silentPerAnswer * ledgerDays) / dayCount);
  const silentDay = `(${today - ledgerDays + 1} + FLOOR((s.seq - ${answers} - 1) * ${ledgerDays} / ${silent}))`;
  const resolvedDay = `IF(s.seq <= ${answers}, ${answerDay} - ${below(3, 8)}, ${silentDay})`;
  try {
    for (const setting of ['unique_checks = 0', 'GLOBAL innodb_log_file_size = 1073741824'])
      await run(`SET ${setting}`).catch(() => say(`without ${setting}`));
    await run('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
    // As much of the records in memory as a server for them would have.
    await run('SET GLOBAL innodb_buffer_pool_size = 1073741824');
    await withoutKeys(connection, 'answer', async () => {
      await inSlices(
        run,
        1,
        answers,
        (from, to) => `INSERT INTO answer (${answerColumns}) SELECT ${projectId}, ${answerDay}, s.seq * 1024 + 1,
        ${answerDay} - ${below(3, 8)}, 1, 1, IF(${die(9)} < 0.98, 1, 0), IF(${die(9)} < 0.98, ${score}, NULL),
        IF(${die(10)} < 0.6, 1 << ${below(6, 11)}, 0), NULL, NULL, 0, IF(${die(12)} < 0.004, 1, 0), ${dimensions}, ${person},
        1 + ${below(4, 13)}, 1 + ${below(4, 14)}, ${sla}, 1, 1, ${answerDay} * 86400000 + 43200000 + s.seq, IF(${die(18)} < 0.97, 1, NULL), 1
        FROM seq_${from}_to_${to} s`,
      );
      say('… answers are in, now their keys');
    });
    await withoutKeys(connection, 'cycle', async () => {
      const cycles = (from: number, to: number) => `INSERT INTO cycle (${cycleColumns})
        SELECT s.seq, 1, ${projectId}, CONCAT('HELP-', s.seq), ${dimensions}, CONCAT('customer-', ${person}), ${person},
        1 + ${below(4, 13)}, 1 + ${below(4, 14)}, ${resolvedDay} * 86400000, NULL, ${resolvedDay} * 86400000 + 40000000 + MOD(s.seq, 3600000),
        ${resolvedDay}, 1, IF(${die(16)} < 0.05, ${resolvedDay} * 86400000 + 80000000, NULL), ${sla}, NULL, 0, 0, 1, 'asked', NULL,
        1, 1, 1, NULL, ${resolvedDay} * 86400000 + 54000000, NULL, ${resolvedDay} * 86400000 + 1263600000, 0, NULL, 0, 0, NULL,
        ${resolvedDay} * 86400000 + 54000000 FROM seq_${from}_to_${to} s`;
      await inSlices(run, 1, answers + silent, cycles);
      say('… the ledger is in, now its keys');
    });
    await run(`INSERT INTO dimension SELECT 'request-type', seq, seq, CONCAT('Request type ', seq) FROM seq_1_to_40`);
    await run(`INSERT INTO dimension SELECT 'organisation', seq, seq, CONCAT('Organisation ', seq) FROM seq_1_to_2000`);
    await run(`INSERT INTO answer_text SELECT s.seq * 1024 + 1, ${projectId}, CONCAT('customer-', ${person}),
      'Quick and kind, but I had to ask twice what to do next.', ${answerDay} * 86400000 + 43200000
      FROM seq_${Math.max(1, answers - 200_000)}_to_${answers} s WHERE MOD(s.seq, 3) = 0`);
    for (const one of projects)
      await run(`INSERT INTO dirty SELECT ${one}, ${first - 2} + seq - 1, 1, 0 FROM seq_1_to_${dayCount + 2}`);
    await run(`INSERT INTO sweep VALUES ('cycles', ${(today + 1) * 86_400_000})`);
    await run('SET GLOBAL innodb_flush_log_at_trx_commit = 2');
  } finally {
    connection.destroy();
  }
}
