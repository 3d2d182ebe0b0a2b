// Throws where its types say nothing of it.
// Must be runtime_error.
const find = (key: string): number => {
  throw new Error(`no ${key}`);
};
console.log(find('x'));
