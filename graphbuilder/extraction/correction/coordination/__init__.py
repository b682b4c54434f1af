"""What *and*, *or* and a comma join, and to what."""
