/**
 * Packages with which apt does not bring the package adduser along, not even as a recommendation: established from the package lists
 * of Debian 13 and Ubuntu 24.04, whose images lack it.
 */
const WITHOUT_ADDUSER: ReadonlySet<string> = new Set(
  `
  acl apache2-utils apt-file apt-transport-https apt-utils aptitude autoconf automake autotools-dev awscli bash
  bash-completion bind9-dnsutils binutils bison bsdmainutils bzip2 ca-certificates cargo ccache clang cmake coreutils curl
  debian-archive-keyring default-libmysqlclient-dev default-mysql-client dialog dmsetup dnsutils dos2unix expect fakeroot
  file fish flex fontconfig fonts-liberation fonts-noto-color-emoji fonts-wqy-zenhei ftp g++ gawk gcc gdb gettext
  gettext-base gfortran gnupg1 golang-go gosu gperf gpgv gsl-bin gstreamer1.0-plugins-base gstreamer1.0-tools gstreamer1.0-x
  gzip htop inotify-tools iperf iproute2 iptables iputils-ping jq krb5-user ldap-utils less lib32stdc++6 lib32z1 lib32z1-dev
  libaio1t64 libargon2-dev libasound2 libasound2-dev libasound2t64 libatk1.0-0 libatlas-base-dev libatomic1 libavcodec-dev
  libavcodec-extra libavformat-dev libavif-dev libblas-dev libbluetooth-dev libboost-filesystem-dev libboost-iostreams-dev
  libboost-system-dev libboost-thread-dev libbrotli-dev libbz2-dev libc-client-dev libc-dev libc6 libc6-dev libc6-i386
  libcairo2 libcairo2-dev libcap-dev libcap2-bin libclang-dev libcurl3-gnutls libcurl4 libcurl4-gnutls-dev
  libcurl4-openssl-dev libdb-dev libdw-dev libedit2 libelf-dev libev-dev libevent-dev libexpat1 libffi-dev libfontconfig
  libfontconfig1 libfreetype6 libfreetype6-dev libfuse-dev libgbm-dev libgbm1 libgcc-s1 libgcc1 libgdbm-dev
  libgdk-pixbuf2.0-0 libgeos-dev libgl1 libgl1-mesa-dev libgl1-mesa-dri libglib2.0-0 libglib2.0-0t64 libglib2.0-dev
  libgmp-dev libgsl-dev libhdf5-dev libheif-plugin-aomenc libheif-plugin-x265 libicu-dev libicu76 libio-socket-ssl-perl
  libjansson-dev libjemalloc-dev libjemalloc2 libjpeg-dev libjpeg62-dev libjpeg62-turbo libjpeg62-turbo-dev libjpeg8
  libjsoncpp-dev libkrb5-dev liblapack-dev liblapacke-dev liblcms2-dev libldap2-dev liblua5.1-0-dev liblzma-dev libmagic-dev
  libmemcached-dev libmnl-dev libmysqlclient-dev libncurses-dev libncurses5-dev libncursesw5-dev libnotify-dev libnspr4
  libnss-wrapper libnss3 libonig-dev libopenblas-dev libpango-1.0-0 libpango1.0-dev libpangocairo-1.0-0 libpcre2-dev
  libpcre3 libpcre3-dev libpng-dev libpq-dev libproj-dev libprotobuf-c-dev libprotobuf-dev libreadline-dev libsasl2-2
  libsasl2-dev libsasl2-modules libsasl2-modules-gssapi-mit libsm6 libsnappy-dev libsndfile1-dev libsodium-dev libsqlite3-0
  libsqlite3-dev libssh2-1-dev libssl-dev libssl3 libssl3t64 libstdc++6 libswscale-dev libtbb-dev libtiff5-dev libtool
  libudev-dev libusb-1.0-0-dev libvorbis-dev libvpx-dev libvulkan1 libwebp-dev libwww-perl libx11-6 libx11-dev libx11-xcb1
  libxcb1 libxcomposite1 libxcursor1 libxdamage1 libxext-dev libxext6 libxfixes3 libxi6 libxml2 libxml2-dev libxml2-utils
  libxrandr2 libxrender1 libxslt-dev libxslt1-dev libxslt1.1 libxss1 libxt6 libxtst-dev libxtst6 libyaml-dev libz-dev
  libzip-dev libzmq3-dev libzstd-dev lld lldb locales locales-all login lsb-release lsof lua5.1 lynx lz4 m4 make man
  mariadb-client mariadb-common mc media-types mediainfo mono-devel musl-dev musl-tools mysql-client nano nasm ncurses-dev
  net-tools netbase netcat netcat-traditional nginx ninja-build nodejs ocaml openssl p11-kit pandoc passwd patch perl
  php-curl php-mysql php-pear php-soap pipx pkg-config pkgconf postgresql-client postgresql-client-common procps
  protobuf-c-compiler protobuf-compiler psmisc pv python3 python3-dev python3-full python3-matplotlib python3-numpy
  python3-pil python3-requests python3-venv re2c rsync ruby ruby-dev ruby-full rustc screen socat sqlite3 subversion sudo
  supervisor tar telnet tesseract-ocr time tini tmux traceroute tree tzdata uidmap unzip util-linux uuid-dev uwsgi valgrind
  vim vim-nox vim-tiny wget xauth xfonts-base xsltproc xterm xvfb xz-utils zip zlib1g zlib1g-dev zsh zstd
  `
    .trim()
    .split(/\s+/),
);

/** Packages that bring it along by a recommendation only. */
const BY_RECOMMENDATION: ReadonlySet<string> = new Set(
  `
  apache2 build-essential composer debhelper dpkg-dev ffmpeg ghostscript git git-core gpg gradle graphicsmagick imagemagick
  libapache2-mod-php maven mercurial npm openjdk-11-jre-headless openjdk-17-jre-headless openjdk-21-jre-headless parallel
  php-apcu php-imagick python3-pip r-base-core rpm systemd tk-dev virtualenv
  `
    .trim()
    .split(/\s+/),
);

/** Whether installing a package of Debian or Ubuntu may bring adduser along. It may unless it is known not to. */
export function mayBringAdduser(packageName: string, withRecommendations: boolean): boolean {
  return !WITHOUT_ADDUSER.has(packageName) && (withRecommendations || !BY_RECOMMENDATION.has(packageName));
}
