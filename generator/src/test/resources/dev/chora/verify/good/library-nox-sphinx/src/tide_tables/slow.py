def harmonics(n): return [i ** 2 for i in range(n)]
