import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Catalogue, type CatalogueFiles, loadCatalogue } from './catalogue';
import { nearestLocale } from './locale';
import { ScreenProvider, useScreen } from '../screen-context';

/** A part of a surface with words of its own beside the surface's, which are loaded only by those who open it. */
export function Worded({ files, children }: Readonly<{ files: readonly CatalogueFiles[]; children: ReactNode }>) {
  const { viewer, catalogue: around } = useScreen();
  const [own, setOwn] = useState<Catalogue | null>(null);
  useEffect(() => {
    void loadCatalogue(files, nearestLocale(viewer.locale)).then(setOwn);
  }, [files, viewer.locale]);
  const catalogue = useMemo(() => ({ ...around, ...own }), [around, own]);
  if (!own) return null;
  return (
    <ScreenProvider viewer={viewer} catalogue={catalogue}>
      {children}
    </ScreenProvider>
  );
}
