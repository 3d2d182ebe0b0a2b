# Tries: to read what the machine says of itself and of its users, and what devices hold.
# Must: ok
# Layer: Landlock (of /etc, /proc, /sys and /dev only what runtimes need)
import errno, os, stat

FILES = """/etc/passwd /etc/group /etc/shadow /etc/hosts /etc/hostname /etc/resolv.conf /etc/environment /etc/machine-id /etc/fstab
/etc/ssl/openssl.cnf /etc/nsswitch.conf /root/.bash_history /root/.ssh/id_rsa /root/.npmrc /home /root /var/log/syslog /var/log /run/secrets
/var/run/secrets/kubernetes.io/serviceaccount/token /run/secrets/kubernetes.io /.dockerenv /proc/version /proc/cmdline /proc/cpuinfo /proc/meminfo
/proc/stat /proc/loadavg /proc/uptime /proc/vmstat /proc/modules /proc/kallsyms /proc/keys /proc/key-users /proc/locks /proc/timer_list /proc/kmsg
/proc/kcore /proc/config.gz /proc/slabinfo /proc/partitions /proc/diskstats /proc/swaps /proc/interrupts /proc/sysvipc/shm /proc/sysvipc/msg
/proc/sysvipc/sem /proc/sys/kernel/random/boot_id /proc/sys/kernel/hostname /proc/sys/kernel/core_pattern /proc/sys/kernel/pid_max /proc/sys/fs/file-nr
/proc/sys/vm/overcommit_memory /proc/tty/drivers /proc/bus /proc/fs /proc/pressure/cpu /proc/1/environ /proc/1/cmdline /sys/class/net
/sys/class/dmi/id/product_uuid /sys/class/dmi/id/product_name /sys/kernel/security /sys/kernel/debug /sys/kernel/btf/vmlinux /sys/fs/cgroup
/sys/fs/cgroup/cgroup.procs /sys/fs/cgroup/memory.max /sys/devices/system/cpu/online /sys/kernel/mm/transparent_hugepage/enabled /dev/mem /dev/kmsg
/dev/tty /dev/console /dev/ptmx /dev/pts /dev/pts/0 /dev/fuse /dev/kvm /dev/net/tun /dev/shm /dev/mqueue /dev/hwrng /dev/vda /dev/sda /dev/nvme0n1
/dev/rtc0 /dev/loop0 /dev/vhost-vsock /dev/input /dev/snapshot /dev/userfaultfd /boot /lost+found /tmp/.java_pid@SERVICE_PID@""".split()
won, refused = [], 0


def is_masked(path, fd):
    """A container hides files of /proc behind /dev/null, which may be opened and gives nothing."""
    seen = os.fstat(fd)
    is_null = stat.S_ISCHR(seen.st_mode) and seen.st_rdev == os.makedev(1, 3)
    return is_null and path.startswith("/proc/") and os.read(fd, 1) == b""


for path in FILES:
    for way in (path, "/proc/self/root" + path, "/usr/../" + path):
        try:
            fd = os.open(way, os.O_RDONLY | os.O_NONBLOCK)
        except OSError as error:
            refused += error.errno == errno.EACCES
            # not on every machine, or never to be opened by an ordinary user
            if error.errno not in (errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENXIO, errno.ENODEV):
                won.append(f"{way}: {error}")
            continue
        if is_masked(path, fd):
            os.close(fd)
            continue
        try:
            won.append(f"{way}: {os.listdir(fd) if os.path.isdir(way) else os.read(fd, 200)!r}")
        except OSError as error:
            won.append(f"{way} was opened: {error}")
        os.close(fd)
print("\n".join(won) or ("refused" if refused > 50 else f"only {refused} were refused"))
