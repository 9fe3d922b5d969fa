"""How long answers take from within the container, in milliseconds, as a JSON list. Usage: python - URL COUNT"""

import json
import sys
import time
import urllib.request

url, count = sys.argv[1], int(sys.argv[2])
times = []
for _ in range(count):
    begin = time.perf_counter()
    with urllib.request.urlopen(url, timeout=5) as answer:
        answer.read()
    times.append((time.perf_counter() - begin) * 1000)
print(json.dumps(times))
