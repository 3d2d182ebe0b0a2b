# Burns CPU for ever. The clock stops it.
while True: pass
