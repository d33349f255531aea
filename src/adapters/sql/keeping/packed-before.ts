import { sql, type RawBuilder } from 'kysely';

/** Under this name `sweep` holds the first day of a project whose requests are not packed. */
export const fenceName = (projectId: RawBuilder<unknown>) => sql`CONCAT('packed:', ${projectId})`;

/** The first day of a project whose requests are not packed, 0 where none are: what lies before is never counted from the records again. */
export const packedBefore = (projectId: RawBuilder<unknown>) =>
  sql`COALESCE((SELECT fence.upto FROM sweep fence WHERE fence.name = ${fenceName(projectId)}), 0)`;
