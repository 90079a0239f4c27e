#!/bin/sh
# Removes the service and its program; settings and the spool stay, since instances may still wait there.
set -eu
if [ -d /run/systemd/system ]; then systemctl disable --now dicom-denoise-node || true; fi
rm -f /etc/systemd/system/dicom-denoise-node.service
rm -rf /opt/dicom-denoise-node
if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
echo "Kept: /etc/dicom-denoise-node and /var/lib/dicom-denoise-node."
