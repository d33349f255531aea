import type { Calls } from '../../../../src/contract/contract';
import type { Preferences, preferencesContract } from '../../../../src/contract/preferences';

export type PreferencesCalls = Calls<typeof preferencesContract>;
/** Carries out a wish; every call answers with the page as it stands afterwards. */
export type Wish = (call: () => Promise<Preferences>) => void;
