.a # the first
| .b # the second