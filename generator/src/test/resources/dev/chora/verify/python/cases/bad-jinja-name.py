import {{ package_name }}.cli
