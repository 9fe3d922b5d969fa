#!/bin/sh
set -eu
case "${1:-}" in
    gunicorn | python) python manage.py migrate --noinput ;;
esac
exec "$@"
