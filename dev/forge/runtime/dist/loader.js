// Becomes __forge__.cjs in the archive: what the platform starts.
module.exports = require('./__forge_wrapper__.cjs');
