// Requires a package that is not installed.
// Must be runtime_error.
const _ = require('lodash');
console.log(_.identity('ok'));
