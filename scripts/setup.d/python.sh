# The Python environment of the site and its tests. Sourced by scripts/setup.

environment=.setup/python

# usable_python: prints the first Python that can make an environment and is new enough.
usable_python() {
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# record_of FILE: the environment's copy of the FILE that is installed.
record_of() {
  echo "$environment/installed/$(echo "$1" | tr / -)"
}

# is_outdated FILE: whether the environment holds another version of FILE.
is_outdated() {
  [ -e "$(record_of "$1")" ] && ! cmp -s "$1" "$(record_of "$1")"
}

# make_environment: needs Python 3.11, which an older Debian's apt does not have.
make_environment() {
  if ! python=$(usable_python); then
    echo "setup: no Python 3.11 or newer with the module 'venv', only $(python3 --version 2>&1);" \
      "install one and put it on the PATH as 'python3'" >&2
    exit 2
  fi
  "$python" -m venv "$environment"
}

# install_python_packages FILE…: installs the packages that each FILE pins, checked by hash.
# A package published as source is built with the tools of an earlier FILE, not with those that pip would choose.
# The record of a FILE is written last, so that an interrupted run is repeated.
install_python_packages() {
  "$environment/bin/python" -c 'import pip' 2>/dev/null || rm -rf "$environment"
  for file in "$@"; do
    if is_outdated "$file"; then rm -rf "$environment"; fi
  done
  for file in "$@"; do
    [ -e "$(record_of "$file")" ] && continue
    echo "setup: installing the Python packages of $file into $environment"
    [ -d "$environment" ] || make_environment
    "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
      --no-build-isolation --use-pep517 --requirement "$file"
    mkdir -p "$environment/installed"
    cp "$file" "$(record_of "$file")"
  done
}
