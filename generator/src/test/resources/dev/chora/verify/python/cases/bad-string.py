x = "open
y = 1
