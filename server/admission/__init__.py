"""Whether there is room for one more call, and what rests when there is too little for those that are on."""
