Route #1: 3
Route #2: 1 2
Route #3:
Cost: 146.79
