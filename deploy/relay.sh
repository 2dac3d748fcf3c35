#!/bin/sh
# Starts coturn in its container: with the secret, and one --allowed-peer-ip for each address in ANNOUNCE_ADDRESS.
set -euf

if [ -z "${TURN_SECRET:-}" ]; then
  echo "The relay needs a secret: write TURN_SECRET=a long random word into the file .env." >&2
  exit 2
fi
if [ -z "${ANNOUNCE_ADDRESS:-}" ]; then
  echo "The relay needs this machine's address: write ANNOUNCE_ADDRESS=203.0.113.7 (yours) into the file .env." >&2
  exit 2
fi

set -- -c /etc/coturn/turnserver.conf "--static-auth-secret=$TURN_SECRET"
IFS=', '
for address in $ANNOUNCE_ADDRESS; do
  address=${address#[}
  set -- "$@" "--allowed-peer-ip=${address%]}"
done
exec turnserver "$@"
