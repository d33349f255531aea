// Stands in the head of every page of the app, before its own scripts: @forge/bridge looks for this when it is loaded.
// The frame is of the same origin as the page around it, so functions cross as they are.
globalThis.__bridge = { callBridge: (command, data) => window.frameElement.callBridge(command, data) };
