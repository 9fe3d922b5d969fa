project = "tide-tables"
extensions = ["sphinx.ext.autodoc"]
html_title = "%s %s" % (project, "latest")
