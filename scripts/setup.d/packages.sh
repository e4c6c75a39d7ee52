# Finds and installs missing Debian packages. Sourced by scripts/setup.

missing=""

# need PACKAGE COMMAND…: records the package as missing unless the command succeeds.
# The command looks for the program itself, which may have another source.
need() {
  package=$1
  shift
  "$@" >/dev/null 2>&1 || missing="$missing $package"
}

require_swift() {
  command -v swift >/dev/null && return
  echo "setup: no 'swift' on the PATH; install the Swift 6.3 toolchain from https://www.swift.org/install/linux/" >&2
  exit 2
}

need_site_packages() {
  need git command -v git
  need pkg-config command -v pkg-config
  need libcmark-dev pkg-config --exists libcmark
  need libxxhash-dev pkg-config --exists libxxhash
  need zlib1g-dev pkg-config --exists zlib
  need libbrotli-dev pkg-config --exists libbrotlienc
  # Foundation's networking links it.
  need libcurl4-openssl-dev pkg-config --exists libcurl
  need "python3 python3-venv" usable_python
}

need_test_packages() {
  need chromium-headless-shell command -v chromium-headless-shell
  need cmark-gfm command -v cmark-gfm
  need default-jre-headless command -v java
  need nginx-light test -x /usr/sbin/nginx
  need libnginx-mod-http-brotli-static test -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so
  need_publish_packages
}

need_load_packages() {
  need wrk command -v wrk
}

need_deb_packages() {
  need dpkg-dev command -v dpkg-shlibdeps
}

need_bare_packages() {
  need mmdebstrap command -v mmdebstrap
  # Gives an ordinary user's namespaces more than one id.
  [ "$(id -u)" -eq 0 ] || need uidmap command -v newuidmap
}

need_publish_packages() {
  need rclone command -v rclone
}

install_missing() {
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "setup: missing Debian packages:$missing; there is no 'apt-get' here, so install them by hand" >&2
    exit 2
  fi
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    if ! command -v sudo >/dev/null; then
      echo "setup: missing:$missing; run 'apt-get install$missing' as root" >&2
      exit 2
    fi
  fi
  echo "setup: installing$missing"
  $as_root apt-get update -qq
  # The names are split into words on purpose.
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $missing
}
