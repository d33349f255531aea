import type { BackFillStanding } from '../../../src/contract/back-fill';
import type { SettingsCalls } from '../../../static/ui/src/settings/settings-calls';

const standing: BackFillStanding = { today: '2026-06-29', backFill: null };

/** A project in which no past requests were ever brought in. */
export const noBackFill: Pick<SettingsCalls, 'readBackFill' | 'startBackFill' | 'stopBackFill'> = {
  readBackFill: async () => standing,
  startBackFill: async () => ({ kind: 'started', standing }),
  stopBackFill: async () => standing,
};
