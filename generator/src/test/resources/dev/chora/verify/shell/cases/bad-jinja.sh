#!/bin/sh
{% if x %}
echo a
{% endif %}
