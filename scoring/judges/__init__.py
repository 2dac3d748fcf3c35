"""One judge per behaviour: what decides a chance, and how."""
