"""The commands that ask: each declares its options, asks the executor with the `.graphql` file of its name, and shows the answer.

What takes long to import is imported when a command runs, so that --help and completion stay quick.
"""
