// Has an enum, which would have to be translated.
// Must be compile_error: types are left out, and nothing else is changed.
enum Colour {
  Red,
}
console.log(Colour.Red);
