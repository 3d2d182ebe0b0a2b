# Tries: every option of prctl and arch_prctl that there is or will be: what succeeds must not be one that is refused.
# Must: ok
# Layer: seccomp (the arguments of prctl); the kernel
import ctypes, errno

libc = ctypes.CDLL(None, use_errno=True)
PTRACER = 0x59616D61
REFUSED = {1, 4, 22, 33, 35, 36, 41, 57, 59, 62, 67, PTRACER} - {1}
REFUSED.add(1)  # PR_SET_PDEATHSIG
told = []


def prctl(option, *arguments):
    ctypes.set_errno(0)
    result = libc.prctl(ctypes.c_long(option), *(ctypes.c_long(argument) for argument in arguments))
    return result, ctypes.get_errno()


for option in sorted(REFUSED):
    for high in (0, 1 << 32, -1 << 32):
        for argument in (0, 1, 2):
            if prctl(option | high, argument, 0, 0, 0) != (-1, errno.EPERM):
                told.append((option, high, argument))
if prctl(3)[0] != 1:  # PR_GET_DUMPABLE: the launcher must be able to look
    told.append("not dumpable")
if prctl(39, 0, 0, 0, 0)[0] != 1 or prctl(38, 0, 0, 0, 0)[0] == 0:  # no_new_privs is on and cannot be turned off
    told.append("no_new_privs")
for capability in range(41):
    if prctl(47, 2, capability, 0, 0)[0] == 0:  # PR_CAP_AMBIENT_RAISE
        told.append(("ambient", capability))
if prctl(28, 0x2F, 0, 0, 0)[0] == 0:  # PR_SET_SECUREBITS
    told.append("securebits")
if prctl(15, ctypes.addressof(ctypes.create_string_buffer(b"name")))[0] != 0:
    told.append("PR_SET_NAME, which is everybody's")
print(told or "refused")
