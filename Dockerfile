# One container that runs and grades untrusted code, and needs no privilege for it. See ARCHITECTURE.md, "The image".
#
#   docker build -t executor .
#
# Another base (a digest, say), and other package sources (a snapshot, a mirror), in the words of sources.list:
#   --build-arg NODE_IMAGE=… --build-arg DEBIAN_SOURCES='deb … trixie main\ndeb … trixie-security main'
# Behind a proxy that inspects TLS, npm needs to know who signs for it: --secret id=ca,src=ca.pem
ARG NODE_IMAGE=docker.io/library/node:26-trixie-slim

# The toolchains, as Debian packs them. Nothing of this stage is in the image but what rootfs.ts takes.
FROM ${NODE_IMAGE} AS toolchains
ARG DEBIAN_SOURCES=
# Java's packages link manuals into a folder that slim images lack.
RUN if [ -n "$DEBIAN_SOURCES" ]; then rm -f /etc/apt/sources.list.d/*; printf '%b\n' "$DEBIAN_SOURCES" > /etc/apt/sources.list; fi \
 && mkdir -p /usr/share/man/man1 \
 && apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
    bc gcc g++ libatomic1 locales mold openjdk-25-jdk-headless python3 tini tzdata

# The sandbox: a static program, and a module that hides the service from programs.
FROM toolchains AS launcher
RUN apt-get install -y --no-install-recommends libseccomp-dev make
COPY sandbox/launcher /launcher
RUN make -C /launcher && strip /launcher/build/launcher /launcher/build/probe

# g++'s own headers: the precompiled header is made with a plugin. See executor/languages/cpp/instantiate.cc.
FROM toolchains AS plugin-headers
RUN apt-get install -y --no-install-recommends "gcc-$(gcc -dumpversion)-plugin-dev"

FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=secret,id=ca,target=/run/ca.pem \
    if [ -f /run/ca.pem ]; then export NODE_EXTRA_CA_CERTS=/run/ca.pem; fi \
 && npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && find node_modules \( -type f -name '*.md' -o -type f -name '*.map' -o -type f -name '*.[mc]ts' -o -type f -name '*.ts' \
      -o -type d -name test -o -path '*/test/*' \) -delete

# All of the standard library, javac, and what programs may meet beyond; no debugger, no monitoring, no packager.
# ct.sym is for --release only; prepare.ts makes archives of its own.
FROM toolchains AS java
RUN jlink --output /java --strip-debug --no-man-pages --add-modules \
    java.se,jdk.charsets,jdk.compiler,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.naming.dns,jdk.net,jdk.nio.mapmode,jdk.unsupported,jdk.zipfs \
 && rm -r /java/legal /java/lib/ct.sym \
 && strip --strip-unneeded /java/lib/server/libjvm.so

# A fifth of the binary is symbols that only a debugger would want.
FROM toolchains AS node
RUN strip --strip-unneeded -o /node /usr/local/bin/node

# tini's environment is the service's: unreadable, its entry in /proc is closed to programs of its uid. See SECURITY.md.
FROM toolchains AS rootfs
COPY scripts/image/rootfs.ts /
COPY scripts/image/etc /rootfs/system/etc
RUN node /rootfs.ts /rootfs \
 && mkdir -p /rootfs/system/usr/bin /rootfs/system/dev /rootfs/system/proc /rootfs/system/sys /rootfs/system/tmp \
 && mkdir -p /rootfs/system/usr/lib/locale \
 && localedef --no-archive -i en_US -f UTF-8 /rootfs/system/usr/lib/locale/en_US.utf8 \
 && ln -s /usr/share/zoneinfo/Etc/UTC /rootfs/system/etc/localtime \
 && ln -s mawk /rootfs/system/usr/bin/awk \
 && ln -s ../lib/jvm/java/bin/java ../lib/jvm/java/bin/javac /rootfs/system/usr/bin/ \
 && cp -al /rootfs/system /all && cp -al /rootfs/compilers/. /all && ldconfig -r /all && cp /all/etc/ld.so.cache /rootfs/system/etc/ \
 && chmod 711 /rootfs/system/usr/bin/tini \
 && install -d -m 1777 /rootfs/scratch/scratch

# Everything that runs, each layer changing more often than the one below it.
FROM scratch AS runtime
COPY --from=rootfs /rootfs/system /
COPY --from=rootfs /rootfs/compilers /
COPY --from=java /java /usr/lib/jvm/java
COPY --from=node /node /usr/local/bin/node
ENV PATH=/usr/local/bin:/usr/bin NODE_ENV=production LANG=C.UTF-8
WORKDIR /app

# What is made ahead, by the very compilers that will use it.
FROM runtime AS prepared
COPY --from=plugin-headers /usr/include /usr/include
COPY --from=plugin-headers /usr/lib/gcc /usr/lib/gcc
COPY package.json ./
COPY executor/languages executor/languages
COPY sandbox/launcher/interpreter.h sandbox/launcher/
RUN ["node", "executor/languages/prepare.ts"]

FROM runtime AS service
COPY --from=prepared /app/executor/languages/build executor/languages/build
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY executor executor
COPY sandbox sandbox
COPY --from=launcher /launcher/build sandbox/launcher/build

# The service's own modules, compiled: it starts faster and is smaller. Node keeps them by version and uid.
FROM service AS compiled
USER 10001:10001
ENV NODE_COMPILE_CACHE=/scratch/modules
COPY --from=rootfs /rootfs/scratch /
RUN ["node", "executor/main.ts", "--check-config"]

FROM service
COPY --from=compiled --chown=0:0 --chmod=755 /scratch/modules /app/modules
COPY --from=rootfs /rootfs/scratch /
ENV NODE_COMPILE_CACHE=/app/modules SCRATCH_ROOT=/scratch
VOLUME /scratch
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s CMD ["node", "executor/healthcheck.ts"]
ENTRYPOINT ["tini", "--", "node", "executor/main.ts"]
ARG VERSION=
ARG REVISION=
LABEL org.opencontainers.image.title="executor" \
      org.opencontainers.image.description="Runs and grades untrusted code in a kernel sandbox that needs no privilege" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
