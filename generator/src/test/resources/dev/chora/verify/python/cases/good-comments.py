# comment with 'quote and (bracket
x = 1  # { [ (
    # odd indentation of a comment
y = 2

