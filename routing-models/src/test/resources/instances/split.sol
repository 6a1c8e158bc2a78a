Route #1: 1
Route #2: 1 2
Route #3: 3
Cost 40
