# sys.setprofile that is never unset.
# expected: {"stdout": "c_call <module>\nc_return <module>\nreturn <module>\n", "stderr": ""}
import sys
sys.setprofile(lambda f, e, a: print(e, f.f_code.co_name))
abs(1)
