# Returns outside of a function, which only the compiler behind the parser sees.
# Must be compile_error.
print("ok")
return 0
