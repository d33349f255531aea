import { readServiceFigures, type ServiceFiguresPorts } from '../app/figures/read-service-figures';
import type { SpanKind } from '../domain/figures/spans';

/** What the months and quarters of the service figures may ask. */
export const serviceFigureAnswers = (ports: ServiceFiguresPorts) => ({
  readServiceFigures: ({ by }: Readonly<{ by: SpanKind }>, who: Readonly<{ projectId: number }>) =>
    readServiceFigures(ports, who.projectId, by),
});
