// A rejection that nobody handles.
// expected: {"stdout": "", "code": 1}
Promise.reject(new Error('x'));
