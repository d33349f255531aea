import { isSameService, isShortlyBefore } from '../../../src/domain/requests/same-service';

describe('two issues are about the same service', () => {
  const marks = (components: readonly string[], requestType: string | null = null) => ({ components, requestType });

  it('when they share a component, whoever wrote its name in which project', () => {
    expect(isSameService(marks(['VPN', 'Mail']), marks(['Print', 'vpn ']))).toBe(true);
    expect(isSameService(marks(['VPN']), marks(['VPN client']))).toBe(false);
  });

  it('when they share the request type, though not for want of one', () => {
    expect(isSameService(marks(['VPN'], '2'), marks(['Mail'], '2'))).toBe(true);
    expect(isSameService(marks([]), marks([]))).toBe(false);
  });
});

describe('a change explains what was raised after it', () => {
  const day = 86_400_000;

  it('within the days chosen, and nothing raised before it was implemented', () => {
    expect(isShortlyBefore(0, 3 * day, 3)).toBe(true);
    expect(isShortlyBefore(0, 3 * day + 1, 3)).toBe(false);
    expect(isShortlyBefore(1, 0, 3)).toBe(false);
    expect(isShortlyBefore(null, day, 3)).toBe(false);
  });
});
