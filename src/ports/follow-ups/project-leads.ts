export interface ProjectLeads {
  /** Account of a project's lead; null where it has none, is gone, or hides from the app. */
  leadOf(projectId: number): Promise<string | null>;
}
