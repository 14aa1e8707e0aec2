// n8n reads the node and credential paths from package.json; nothing is exported from the package itself.
module.exports = {};
