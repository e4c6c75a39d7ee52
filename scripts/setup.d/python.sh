# The Python environment of the tests. Sourced by scripts/setup.

environment=.setup/python

# usable_python: prints the first Python that can make an environment and is new enough.
usable_python() {
  for candidate in python3 /usr/bin/python3; do
    if "$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}

# install_python_packages FILE: makes the environment hold what FILE pins.
# A copy of FILE beside it says what went in, and is written last.
install_python_packages() {
  installed=$environment/installed.txt
  if cmp -s "$1" "$installed" && "$environment/bin/python" -c 'import playwright' 2>/dev/null; then
    return 0
  fi
  echo "setup: installing the Python packages of $1 into $environment"
  rm -rf "$environment"
  "$(usable_python)" -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$1"
  cp "$1" "$installed"
}
