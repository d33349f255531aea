import { readCatalogue, type CatalogueQuestion, type ReadCataloguePorts } from '../app/figures/read-catalogue';

/** What the service catalogue may ask. */
export const catalogueAnswers = (ports: ReadCataloguePorts) => ({
  readCatalogue: (question: CatalogueQuestion, who: Readonly<{ projectId: number }>) =>
    readCatalogue(ports, who.projectId, question),
});
