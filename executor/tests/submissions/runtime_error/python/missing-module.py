# Imports a module that does not exist.
# Must be runtime_error, not compile_error.
import no_such_module

print("ok")
