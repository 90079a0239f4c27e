#!/bin/sh
# Publishes the node from this clone and installs it as a systemd service; run it as root, again after an update.
set -eu
cd "$(dirname "$0")/../.."
program=/opt/dicom-denoise-node
settings=/etc/dicom-denoise-node/appsettings.json

dotnet publish -c Release src/DicomDenoiseNode --output "$program"

id dicom-denoise-node >/dev/null 2>&1 || useradd --system --no-create-home --shell /usr/sbin/nologin dicom-denoise-node
mkdir -p "$(dirname "$settings")"
# Settings an operator has changed are never overwritten; every default stands in the published appsettings.json.
[ -e "$settings" ] || printf '{\n  "Node": {\n  }\n}\n' >"$settings"

install -m 0644 installer/systemd/dicom-denoise-node.service /etc/systemd/system/
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable dicom-denoise-node
  systemctl restart dicom-denoise-node
  systemctl --no-pager status dicom-denoise-node
else
  echo "Installed; systemd does not run here, so nothing was started."
fi
