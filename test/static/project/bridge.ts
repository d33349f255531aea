/** What the screens asked Jira to do. The bridge must be there before its package is imported. */
export const bridged: (readonly [command: string, payload: unknown])[] = [];

Object.assign(globalThis, {
  __bridge: {
    callBridge: (command: string, payload: unknown) => {
      bridged.push([command, payload]);
      return Promise.resolve();
    },
  },
});
