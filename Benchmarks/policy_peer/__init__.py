"""The policy model of docs/policy-model.md, written once more from that page alone and solved by HiGHS.

It judges the model that the program exports, and the plans that it proves: it shares no code with the program, keeps every
decision as a column of its own and every figure as a fraction. A scenario comes as its files, be they of a folder or of
random_scenario.py.
"""
