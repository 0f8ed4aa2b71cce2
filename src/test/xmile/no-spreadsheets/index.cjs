// Stands in for the spreadsheet reader that SDEverywhere imports from outside the registry. No model here has a
// spreadsheet; one that had would stop at the first use.
module.exports = { set_fs() {} }
