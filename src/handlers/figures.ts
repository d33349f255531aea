import * as v from 'valibot';
import { recomputeAtPace, type PacePorts } from '../app/figures/recompute-figures';
import { deliver, type DeliverPorts } from './deliver';

/** Woken by the queue; which days have changed is written in the records. */
export const figures = (ports: PacePorts & DeliverPorts) =>
  deliver(ports, 'figures', v.unknown(), () => recomputeAtPace(ports, () => true));
