import mysql from 'mysql2/promise';

export const project = 1;
export const dayCount = 730;
/** Days of the ledger that are still kept row by row; older candidates are folded into counts. */
export const ledgerDays = 200;
const askedPerAnswer = 3;

/** A number in 0…1 that depends on the row and a salt alone. */
const die = (salt: number) => `((CRC32(CONCAT(s.seq, ':${salt}')) % 100003) / 100003)`;
const below = (n: number, salt: number) => `FLOOR(${die(salt)} * ${n})`;
/** Few take most, as request types and organisations do. */
const uneven = (n: number, salt: number) => `FLOOR(POW(${die(salt)}, 2.2) * ${n})`;

const projectId = `CASE WHEN ${die(1)} < 0.8 THEN 1 WHEN ${die(1)} < 0.92 THEN 2 WHEN ${die(1)} < 0.98 THEN 3 ELSE 4 END`;
const score = `CASE WHEN ${die(2)} < 0.57 THEN 5 WHEN ${die(2)} < 0.87 THEN 4 WHEN ${die(2)} < 0.935 THEN 3 WHEN ${die(2)} < 0.974 THEN 2 ELSE 1 END`;
const dimensions = `1 + ${uneven(40, 3)}, 1 + ${uneven(2_000, 4)}, ${below(8, 5)}, 1 + ${below(300, 6)}`;

/** Answers of two years up to `today`, and the ledger of the last days, made inside the database. Always the same. */
export async function fillRecords(socketPath: string, database: string, answers: number, today: number): Promise<void> {
  const connection = await mysql.createConnection({ socketPath, user: 'root', database });
  const people = Math.max(100, Math.round(answers / 20));
  const person = `1 + ${below(people, 7)}`;
  try {
    await connection.query('SET unique_checks = 0');
    await inSlices(answers, (from, to) => {
      const day = `${today - dayCount + 1} + FLOOR((s.seq - 1) * ${dayCount} / ${answers})`;
      return connection.query(`INSERT INTO answer SELECT ${projectId}, ${day}, s.seq * 1024 + 1, ${day} - ${below(3, 8)}, 1, 1,
        IF(${die(9)} < 0.98, 1, 0), IF(${die(9)} < 0.98, ${score}, NULL), IF(${die(10)} < 0.6, 1 << ${below(12, 11)}, 0), NULL, NULL, 0,
        IF(${die(12)} < 0.004, 1, 0), ${dimensions}, ${person}, 1 + ${below(4, 13)}, 1 + ${below(4, 14)}, IF(${die(15)} < 0.85, 1, 0), 1, 1,
        (${day}) * 86400000 + 43200000, NULL, 1 FROM seq_${from}_to_${to} s`);
    });
    const cycles = Math.round((answers * askedPerAnswer * ledgerDays) / dayCount);
    await inSlices(cycles, (from, to) => {
      const day = `${today - ledgerDays + 1} + FLOOR((s.seq - 1) * ${ledgerDays} / ${cycles})`;
      return connection.query(`INSERT INTO cycle (issue_id, cycle, project_id, issue_key, request_type, organisation, team, agent, reporter, person,
        priority, channel, created_at, first_response_at, resolved_at, resolved_day, resolution, ended_at, sla_resolution, sla_first_response,
        reassignments, reopens, public_comments, state, reason, eligible, inclusion, settings_version, ask_at, asked_at, reminded_at, closes_at,
        asked_anyway, lease_token, lease_until, attempts, native_feedback, touched_at)
        SELECT ${answers} + s.seq, 1, ${projectId}, CONCAT('HELP-', s.seq), ${dimensions}, NULL, ${person}, 1 + ${below(4, 13)}, 1 + ${below(4, 14)},
        (${day}) * 86400000, NULL, (${day}) * 86400000 + 40000000, ${day}, 1, IF(${die(16)} < 0.05, (${day}) * 86400000 + 50000000, NULL),
        IF(${die(15)} < 0.85, 1, 0), NULL, 0, 0, 1, 'asked', NULL, IF(${die(17)} < 0.8, 1, 0), 1, 1, NULL,
        IF(${die(17)} < 0.7, (${day}) * 86400000 + 54000000, NULL), NULL, NULL, 0, NULL, 0, 0, NULL, (${day}) * 86400000 + 54000000
        FROM seq_${from}_to_${to} s`);
    });
    await connection.query(
      `INSERT INTO dimension SELECT 'request-type', seq, seq, CONCAT('Request type ', seq) FROM seq_1_to_40`,
    );
    await connection.query(
      `INSERT INTO dirty SELECT ${project}, ${today - dayCount + 1} + seq - 1, 1, 0 FROM seq_1_to_${dayCount}`,
    );
    await connection.query(`INSERT INTO sweep VALUES ('cycles', ${(today + 1) * 86_400_000})`);
  } finally {
    connection.destroy();
  }
}

async function inSlices(rows: number, insert: (from: number, to: number) => Promise<unknown>): Promise<void> {
  const slice = 100_000;
  for (let from = 1; from <= rows; from += slice) await insert(from, Math.min(rows, from + slice - 1));
}
