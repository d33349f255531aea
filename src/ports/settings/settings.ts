import type { ProjectSettings, SettingsVersion } from '../../domain/settings/project-settings';

export interface Settings {
  /** The version in force; version 0 with the defaults when nothing was saved. Throws `UnknownSettings` on a schema this app does not know. */
  read(projectId: number): Promise<SettingsVersion>;
  /** Saves `base + 1` unless somebody did already; then the version that stands. */
  save(
    projectId: number,
    base: number,
    settings: ProjectSettings,
    by: string,
    at: Date,
  ): Promise<
    Readonly<{ kind: 'saved'; version: SettingsVersion }> | Readonly<{ kind: 'conflict'; version: SettingsVersion }>
  >;
  /** The newest versions of a project's settings, newest first; those this app cannot read are left out. */
  history(projectId: number): Promise<readonly SettingsVersion[]>;
  /** Ids of the projects that have settings of their own. */
  projects(): Promise<readonly number[]>;
  /** IANA name of the one reporting time zone of the site. */
  reportingTimeZone(): Promise<string>;
}
