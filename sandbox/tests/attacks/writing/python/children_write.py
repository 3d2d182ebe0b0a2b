# Tries: to have the system's own programs write outside: shells, copiers, archivers, the compiler, each in a child.
# Must: ok
# Layer: Landlock (inherited by children)
import os, shutil, subprocess

won = []
open("own", "w").write("spoilt")
open("empty.c", "w").write("int main(void) { return 0; }")
F, NEW, BUILD = "@OPEN_FILE@", "@OPEN_FOLDER@/new", os.path.dirname(__file__)
COMMANDS = f"""echo spoilt > {F}
echo spoilt >> {F}
: <> {F}
exec 5> {NEW}
tee -a {F} < own > /dev/null
cp own {F}
cp -l own {NEW}
cp -s $PWD/own {NEW}
mv own {NEW}
mv -f {F} stolen
ln own {NEW}
ln -s / {NEW}
ln {F} stolen
rm -f {F} && ! test -e {F}
rm -rf @OPEN_FOLDER@ && ! test -e {F}
dd if=own of={F} conv=notrunc status=none
truncate -s 0 {F}
mkdir {NEW}
mkfifo {NEW}
mknod {NEW} p
install own {NEW}
split -n 2 own {NEW}
mktemp -p @OPEN_FOLDER@
mktemp -p /dev/shm
tar -cf {NEW} own
sort -o {F} own
sed -i s/a/b/ {F}
perl -pi -e s/a/b/ {F}
perl -e 'open(F, "+<", "{F}") or die $!'
gcc -E empty.c -o {NEW}
chmod 700 {F}
chown $(id -u) own
python3 -c 'open("{F}", "r+")'
python3 -c 'open("{NEW}", "w")'
python3 -c 'import os; os.link("own", "{NEW}")'
python3 -c 'import os; os.symlink("/", "{NEW}")'
python3 -c 'import os; os.link("{F}", "stolen")'
python3 -c 'import os; os.rename("own", "{NEW}")'
python3 -c 'import os; os.rename("{F}", "stolen")'
python3 -c 'import os; os.unlink("{F}")'
python3 -c 'import os; os.truncate("{F}", 0)'
python3 -c 'import os; os.mkdir("{NEW}")'
python3 -c 'import os; os.mkfifo("{NEW}")'
python3 -c 'import os; os.chmod("{F}", 0o777)'
python3 -c 'import os; os.chown("own", os.getuid(), -1)'
python3 -c 'open("/tmp/@MARKER@", "w")'
python3 -c 'open("/var/tmp/@MARKER@", "w")'
python3 -c 'open("/dev/shm/@MARKER@", "w")'
cp own ../new
cp own {BUILD}/new
cp own @NEIGHBOUR_SCRATCH@/new
rm -f @NEIGHBOUR_BUILD@/main.py && ! test -e @NEIGHBOUR_BUILD@/main.py
cp own /tmp/@MARKER@
cp own /var/tmp/@MARKER@
cp own /dev/shm/@MARKER@
cd @OPEN_FOLDER@ && echo spoilt > new
cd /proc/self/root/@OPEN_FOLDER@ && mkdir new
echo 0 > /proc/self/oom_score_adj
echo 0 > /proc/$PPID/oom_score_adj
echo 0 > /proc/@VICTIM_PID@/oom_score_adj
echo x > /proc/self/comm""".split("\n")
BUILT_IN = {"echo", ":", "exec", "cd", "test"}
REFUSALS = ("ermission denied", "not permitted", "cross-device")


def is_there(command):
    """Whether this machine has all that it calls."""
    return all(word in BUILT_IN or shutil.which(word) for word in (part.strip(" !").split()[0] for part in command.split("&&")))


for command in filter(is_there, COMMANDS):
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    refused = any(text in done.stderr for text in REFUSALS)
    if "/tmp/@MARKER@" in command:  # in a container these are read-only, or not there
        refused |= any(text in done.stderr for text in ("Read-only file system", "No such file or directory"))
    if done.returncode == 0 and not (refused and command.startswith("perl")):  # which only warns
        won.append(f"{command}: {done.stdout}")
    elif not refused:
        won.append(f"{command}: {done.returncode} {done.stderr}")
print("\n".join(won) or "refused")
