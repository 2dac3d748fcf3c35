#!/bin/sh
# Installs rolecall from the folder that this file lies in: nothing is asked of any network.
#
#   ./install.sh /opt/rolecall [DATA FOLDER]      models go into the data folder
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=${1:?say where to: ./install.sh /opt/rolecall}
data=${2:-${XDG_DATA_HOME:-$HOME/.local/share}/rolecall}
read -r wanted machine < "$here/PYTHON"
python=${PYTHON:-python$wanted}

echo "Comparing every file with its sum"
(cd "$here" && sha256sum --quiet --check SHA256SUMS) || {
  echo "The bundle is not what was written; copy it again." >&2
  exit 1
}
[ "$(uname -m)" = "$machine" ] || {
  echo "This bundle is for $machine; this machine is $(uname -m). Make one on a machine like this." >&2
  exit 1
}
command -v "$python" > /dev/null || {
  echo "This bundle needs Python $wanted ($python); install it, or name it: PYTHON=/usr/bin/python3 ./install.sh …" >&2
  exit 1
}
"$python" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$wanted')" || {
  echo "$python is not Python $wanted, for which this bundle was made." >&2
  exit 1
}
# -I below: what lies in the folder that this was called from is not what is installed
echo "Installing to $target"
mkdir -p "$target"
"$python" -m venv "$target/.venv" || {
  echo "This Python cannot make a virtual environment; install Debian's package python3-venv." >&2
  exit 1
}
pip="$target/.venv/bin/python -I -m pip install --quiet --disable-pip-version-check --no-index"
$pip --find-links "$here/wheels" --require-hashes -r "$here/requirements.txt"
$pip --no-deps "$here"/wheels/rolecall-*.whl
page=$("$target/.venv/bin/python" -I -c 'from server.pages import WEB; print(WEB)')
rm -rf "$page/node_modules"
cp -R "$here/page" "$page/node_modules"
cp -R "$here/deploy" "$here/docs" "$target/"
if [ -d "$here/models" ]; then
  mkdir -p "$data/models"
  cp -R "$here/models/." "$data/models/"
fi
echo "Preparing the voice measures (up to a minute, once)"
"$target/.venv/bin/python" -I -m scoring.warm
echo "Installed. Try it: $target/.venv/bin/rolecall doctor --data $data"
