"""What `rolecall doctor` tries."""
