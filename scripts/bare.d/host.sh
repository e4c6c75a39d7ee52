# How this machine reaches its packages, and the folder of its Swift toolchain. Sourced by scripts/bare.d/run.

# toolchain_folder: prints the folder of the toolchain's 'usr'.
toolchain_folder() {
  library=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
  toolchain=${library%/usr/lib/swift}
  if [ -z "$toolchain" ]; then
    echo "bare: the Swift toolchain is in /usr, among the system's files; unpack it into a separate folder" >&2
    exit 2
  fi
  echo "$toolchain"
}

# apt_settings: prints how apt reaches its sources, proxies included, without hooks for its commands.
apt_settings() {
  apt-config dump | grep -E '^Acquire::(https?|Check-Valid-Until|Check-Date|Retries|ForceIPv[46])(::| )' || true
}

# apt_sources: prints the files that name apt's sources.
apt_sources() {
  find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.list' -o -name '*.sources' 2>/dev/null
}

# environment_settings: prints NAME=VALUE of each setting for packages, proxies and certificates.
environment_settings() {
  env | grep -E '^([a-zA-Z]+_(proxy|PROXY)|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO)=' || true
  for python in .setup/python/bin/python python3; do
    # A machine without pip has no settings for it.
    "$python" -m pip config list 2>/dev/null && break
  done | sed -n "s/^[a-z:]*\.\([a-z-]*\)='\(.*\)'\$/\1 \2/p" | while read -r name value; do
    echo "PIP_$(echo "$name" | tr 'a-z-' 'A-Z_')=$value"
  done
}

# git_settings: prints git's settings about other machines, as keys and values.
git_settings() {
  git config --get-regexp '^(url\..*\.insteadof|http\..*)$' || true
}

# named_paths: prints each path of this machine that the settings name.
named_paths() {
  environment_settings | sed -n 's#^[^=]*=\(file://\)\{0,1\}\(/.*\)#\2#p'
  git_settings | sed -n 's#^url\.\(file://\)\{0,1\}\(/.*\)\.insteadof .*#\2#p'
}
