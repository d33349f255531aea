import { readBackFill, startBackFill, type ControlBackFillPorts } from '../app/asking/control-back-fill';

type Owner = Readonly<{ projectId: number }>;

/** What a service owner may do with a back-fill; the settings page asks first whether they are one. */
export const backFillControls = (
  ports: ControlBackFillPorts,
  permitted: <T>(who: Owner, act: () => Promise<T>) => Promise<T>,
) => ({
  readBackFill: (_: unknown, who: Owner) => permitted(who, () => readBackFill(ports, who.projectId)),
  startBackFill: (period: Readonly<{ from: string; to: string }>, who: Owner) =>
    permitted(who, async () => {
      const outcome = await startBackFill(ports, who.projectId, period);
      return { ...outcome, standing: await readBackFill(ports, who.projectId) };
    }),
  stopBackFill: (_: unknown, who: Owner) =>
    permitted(who, async () => {
      await ports.backFills.stop(who.projectId, ports.clock.now());
      return readBackFill(ports, who.projectId);
    }),
});
