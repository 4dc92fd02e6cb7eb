"""`kadry help`: pages that teach a whole job, and the way to the help of a command."""
