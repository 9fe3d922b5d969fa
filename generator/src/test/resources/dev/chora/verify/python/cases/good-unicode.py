größe = "ä"
名 = größe
