/** Events the app's modules on one page send each other. */
export function makeEventBus() {
  const listeners = new Map();

  return {
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
    on(event, callback) {
      const those = listeners.get(event) ?? new Set();
      listeners.set(event, those.add(callback));
      return { unsubscribe: () => those.delete(callback) };
    },
  };
}
