{% if x %}
x = 1
{% endif %}
