import { type ReactNode, useEffect, useState } from 'react';
import { type Catalogue, type CatalogueFiles, loadCatalogue } from './catalogue';
import { kitCatalogue } from './kit-catalogue';
import { nearestLocale } from './locale';
import { ScreenProvider, useScreen } from './screen-context';

/** A part of a surface with words of its own, which are loaded only by those who open it. */
export function Worded({ files, children }: Readonly<{ files: readonly CatalogueFiles[]; children: ReactNode }>) {
  const { viewer } = useScreen();
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  useEffect(() => {
    void loadCatalogue([kitCatalogue, ...files], nearestLocale(viewer.locale)).then(setCatalogue);
  }, [files, viewer.locale]);
  if (!catalogue) return null;
  return (
    <ScreenProvider viewer={viewer} catalogue={catalogue}>
      {children}
    </ScreenProvider>
  );
}
