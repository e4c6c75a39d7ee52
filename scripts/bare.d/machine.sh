# A bare machine: a folder that commands see as their root. Sourced by scripts/bare.d/run.

# What the toolchain loads and links with, and what the README asks for.
base_packages="binutils libc6-dev libcurl4 libedit2 libncurses6 libsqlite3-0 libstdc++-12-dev libxml2 tzdata zlib1g"
base_packages="$base_packages ca-certificates git make"
# Programs that are on most machines and that nothing here may need.
never="brotli bzip2 curl rsync unzip wget xz zip zstd"

# make_base ROOT APT_CONFIGURATION PACKAGES
make_base() {
  . /etc/os-release
  # A user namespace may not mount a /sys of its own, and no package asks for it.
  # shellcheck disable=SC2046
  mmdebstrap --quiet --mode=root --variant=minbase --skip=chroot/mount/sys --aptopt="$2" \
    --include="$(echo "$3" | tr ' ' ,)" "$VERSION_CODENAME" "$1" $(apt_sources)
}

# bring ROOT PATH [PLACE]: shows PATH of this machine at PLACE of the root, or at the same path, read-only.
bring() {
  place=$1${3:-$2}
  if [ -d "$2" ]; then
    mkdir -p "$place"
  else
    mkdir -p "$(dirname "$place")"
    : >>"$place"
  fi
  mount --bind -o ro "$2" "$place"
}

# equip ROOT: the kernel's file systems, and how this machine reaches its packages.
equip() {
  mount -t proc proc "$1/proc"
  mount --rbind /sys "$1/sys"
  mount -t tmpfs -o mode=755 dev "$1/dev"
  for device in null zero full random urandom tty; do
    : >"$1/dev/$device"
    mount --bind "/dev/$device" "$1/dev/$device"
  done
  mkdir "$1/dev/pts" "$1/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=666 devpts "$1/dev/pts"
  ln -s pts/ptmx "$1/dev/ptmx"
  ln -s /proc/self/fd "$1/dev/fd"
  mount -t tmpfs -o mode=1777 shm "$1/dev/shm"

  for path in /etc/hosts /etc/resolv.conf /etc/apt/keyrings /usr/share/keyrings /usr/local/share/ca-certificates; do
    [ ! -e "$path" ] || bring "$1" "$path"
  done
  # The folder of temporary files may be missing there.
  TMPDIR='' chroot "$1" update-ca-certificates >/dev/null 2>&1
  named_paths | while read -r path; do
    [ ! -e "$path" ] || [ -e "$1$path" ] || bring "$1" "$path"
  done
  git_settings | while read -r key value; do
    git config --file "$1/etc/gitconfig" --add "$key" "$value"
  done
  # The mounted folders belong to another user.
  git config --file "$1/etc/gitconfig" safe.directory '*'
  environment_settings | sed "s/'/'\\\\''/g; s/^\([^=]*\)=\(.*\)/export \1='\2'/" >"$1/etc/package-settings"
}

# require_bare ROOT PROGRAM…: checks that the machine lacks the programs, what setup must install and what is not
# declared.
require_bare() {
  bare=$1
  shift
  brought=$(awk '!/^#/ && $1 != "git" && $2 !~ /^(base|toolchain|asked-for)$/ { print $1 }' scripts/setup.d/programs)
  # The names are split into words on purpose.
  # shellcheck disable=SC2086
  for program in $never $brought "$@"; do
    if run_in "$bare" root / sh -c 'command -v "$1"' sh "$program"; then
      echo "bare: '$program' is on the machine before setup ran" >&2
      exit 1
    fi
  done
  # shellcheck disable=SC2086
  echo "bare: the machine lacks" $never $brought "$@"
}

# say_what_came ROOT: prints the undeclared programs that came with a package installed by setup.
say_what_came() {
  for program in $never; do
    # Missing programs print nothing.
    run_in "$1" root / sh -c 'command -v "$1"' sh "$program" || true
  done | sed 's/^/bare: came along with another package: /'
}

# add_user_with_sudo ROOT
add_user_with_sudo() {
  run_in "$1" root / apt-get update -qq
  run_in "$1" root / apt-get install -qq --no-install-recommends sudo >/dev/null
  run_in "$1" root / useradd --create-home writer
  echo 'writer ALL=(ALL) NOPASSWD: ALL' >"$1/etc/sudoers.d/writer"
}

# clone_head ROOT PLACE OWNER: a clone of HEAD, as a user makes it.
clone_head() {
  git clone --quiet "file://$PWD" "$1$2"
  run_in "$1" root / chown -R "$3" "$2"
}

# run_in ROOT USER FOLDER COMMAND…: runs the command on the machine, with the toolchain on the PATH.
run_in() {
  (
    where=$1 user=$2 folder=$3
    shift 3
    chroot --userspec="$user:$user" "$where" env -i HOME="$folder" USER="$user" \
      PATH=/usr/local/swift/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      sh -c '. /etc/package-settings; [ "$HOME" = / ] || cd ~/help; "$@"' sh "$@"
  )
}
