//! Everything the Guildhall bots remember between two starts.
