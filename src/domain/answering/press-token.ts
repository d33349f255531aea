import { smallNumber } from '../hash';

/** A name for one telling, made of what was told: told again, it finds itself. The form of a token screens make. */
export const tokenOf = (...told: readonly string[]): string =>
  ['a', 'b', 'c', 'd']
    .map((salt) =>
      smallNumber(`${salt}\n${told.join('\n')}`)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('-');
