"""The written exam of a competition: sitting, tickets picked, joint marks, result."""
