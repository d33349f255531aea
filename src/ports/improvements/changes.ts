import type { ChangeSetting } from '../../domain/improvements/change-setting';

export interface Changes {
  /**
   * Whether a request comes after a change of the service: it is linked to one, or one on the same service was
   * resolved within the days before it was raised. The same service: it shares a component, by name, or the request type.
   * False where the query cannot be used.
   */
  isAfterChange(requestKey: string, setting: ChangeSetting): Promise<boolean>;
}
