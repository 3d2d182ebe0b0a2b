# Tries: to have the system's own programs write outside: shells, copiers, archivers, the compiler, each in a child.
# Must: ok
# Layer: Landlock (inherited by children)
import os, subprocess

won = []
open("own", "w").write("spoilt")
open("empty.c", "w").write("int main(void) { return 0; }")
F, NEW = "@OPEN_FILE@", "@OPEN_FOLDER@/new"
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
chmod 777 own
chown $(id -u) own
cp own ../new
cp own ../../build/new
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
for command in COMMANDS:
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    refused = any(text in done.stderr for text in ("ermission denied", "not permitted", "annot create", "cross-device", "failed to"))
    if done.returncode == 0 and not (refused and command.startswith("perl")):  # which only warns
        won.append(f"{command}: {done.stdout}")
    elif not refused:
        won.append(f"{command}: {done.returncode} {done.stderr}")
print("\n".join(won) or "refused")
